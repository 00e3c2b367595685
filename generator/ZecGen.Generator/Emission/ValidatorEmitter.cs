using System.Globalization;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The rules of a record that is sent.</summary>
internal static class ValidatorEmitter
{
    public static void Write(CodeWriter writer, RecordType record)
    {
        writer.Write(
            $$"""
            void IValidatable.Validate(ref ValidationFailures failures)
            {
                {{w => WriteRules(w, record)}}
            }
            """);
    }

    private static void WriteRules(CodeWriter writer, RecordType record)
    {
        foreach (var member in record.Members)
        {
            var (path, name) = (Literal.Of(member.WireName), Code.Name(member.Name));
            if (member.MustBeSent && CanBeMissing(member)) writer.Write($"failures.Required({path}, {Text(member, name)});");
            foreach (var constraint in member.Constraints) WriteRule(writer, constraint, member, record, path, name);
            if (member.Type.Kind == TypeKind.Record) writer.Write($"failures.Nested({path}, {name});");
            if (member.IsListOfRecords)
                writer.Write($"failures.{(member.Type.Element!.Kind == TypeKind.List ? Code.Of($"Lists") : Code.Of($"Items"))}({path}, {name});");
        }
    }

    private static void WriteRule(CodeWriter writer, Constraint constraint, Member member, RecordType record, Code path, Code name)
    {
        switch (constraint)
        {
            case LengthConstraint length:
                writer.Write($"failures.Length({path}, {name}, {Literal.Of(length.Minimum)}, {Literal.Of(length.Maximum)});");
                break;
            case CharactersConstraint characters:
                writer.Write($"failures.Characters({path}, {name}, {SetOf(characters.Allowed)}{Secret(member)});");
                break;
            case EdgesConstraint edges:
                writer.Write($"failures.Edges({path}, {name}, {SetOrNull(edges.First)}, {SetOrNull(edges.Last)}{Secret(member)});");
                break;
            case RangeConstraint range:
                var suffix = member.Type.Kind switch { TypeKind.Float => "d", TypeKind.Decimal => "m", _ => "" };
                writer.Write($"failures.Range({path}, {name}, {Literal.Of(range.Minimum, suffix)}, {Literal.Of(range.Maximum, suffix)});");
                break;
            case CountConstraint count:
                writer.Write($"failures.Elements({path}, {name}, {Literal.Of(count.Minimum)}, {Literal.Of(count.Maximum)});");
                break;
            case MultipleOfConstraint multiple:
                writer.Write($"failures.MultipleOf({path}, {name}, {Literal.Of(multiple.Step, "m")});");
                break;
            case ExclusiveConstraint exclusive when !record.HasSaid(member, exclusive):
                var second = record.MemberNamed(exclusive.OtherName)!.Value.Member;
                writer.Write($"failures.Exclusive({path}, {IsGiven(member)}, {Literal.Of(exclusive.Other)}, {IsGiven(second)});");
                break;
            case RequiredWhenConstraint required:
                var condition = record.MemberNamed(required.OtherName)!.Value.Member;
                writer.Write(
                    $"if ({Text(condition, Code.Name(condition.Name))} == {ValueOf(required.Value, condition.Type)}) failures.Required({path}, "
                        + $"{Text(member, name)});");
                break;
            case UniqueConstraint unique:
                WriteUnique(writer, unique, member, name);
                break;
        }
    }

    // The model has the value as the type writes it.
    private static Code ValueOf(string value, TypeRef type) => type.Kind switch
    {
        TypeKind.Boolean => Literal.Of(value == "true"),
        TypeKind.Integer => Literal.Of(decimal.Parse(value, CultureInfo.InvariantCulture), "L"),
        TypeKind.Float => Literal.Of(decimal.Parse(value, CultureInfo.InvariantCulture), "d"),
        TypeKind.Decimal => Literal.Of(decimal.Parse(value, CultureInfo.InvariantCulture), "m"),
        _ => Literal.Of(value),
    };

    private static void WriteUnique(CodeWriter writer, UniqueConstraint unique, Member member, Code name)
    {
        var path = unique.Path.Length == 0 ? Literal.Of(member.WireName) : Literal.Of(member.WireName + "." + unique.Path);
        var list = unique.ListName.Length == 0 ? name : Code.Of($"{name}?.{Code.Name(unique.ListName)} ?? default");
        writer.Write($"failures.Unique({path}, {list}, item => item.{Code.Name(unique.KeyName)}, {Literal.Of(unique.Key)});");
    }

    private static Code Secret(Member member) => member.IsSecret ? Code.Of($", isSecret: true") : default;

    private static Code IsGiven(Member member) =>
        member.Type.Kind == TypeKind.List ? Code.Of($"!{Code.Name(member.Name)}.IsDefault") : Code.Of($"{Code.Name(member.Name)} is not null");

    // What the compiler already requires and cannot be null needs no rule.
    private static bool CanBeMissing(Member member) =>
        !member.IsRequired || member.Type.Kind is TypeKind.Text or TypeKind.Record or TypeKind.Raw or TypeKind.List or TypeKind.Enumeration;

    // An enumeration's default value has no text; that is what is missing.
    private static Code Text(Member member, Code name) => member.Type.Kind != TypeKind.Enumeration ? name
        : member.IsRequired ? Code.Of($"{name}.Value") : Code.Of($"{name}?.Value");

    private static Code SetOrNull(CharacterClass? set) => set is null ? Code.Of($"null") : SetOf(set);

    private static Code SetOf(CharacterClass set)
    {
        var group = (set.Upper, set.Lower) switch { (true, true) => "Letters", (true, false) => "UppercaseLetters",
            (false, true) => "LowercaseLetters", _ => "" };
        if (set.Digits) group += group.Length > 0 ? "AndDigits" : "Digits";
        if (group.Length == 0) return Code.Of($"CharacterSet.Of({Literal.Of(set.Others)})");
        var named = Code.Of($"CharacterSet.{Code.Name(group)}");
        return set.Others.Length == 0 ? named : Code.Of($"{named}.Plus({Literal.Of(set.Others)})");
    }
}
