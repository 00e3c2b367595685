using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;
using ZecGen.Generator.Parsing.Sentences;
using ZecGen.Generator.Words;
using DiagnosticDescriptor = Microsoft.CodeAnalysis.DiagnosticDescriptor;

namespace ZecGen.Generator.Parsing;

/// <summary>What a description says that its field cannot have: limits and values of another type, and rules that name the field itself.</summary>
/// <remarks>What no rule was made of is read once more as the description of a field of another type: where that makes a rule, the type or the
/// description is wrong.</remarks>
internal static class MisfitRules
{
    private const int FewestValues = 2;

    // What is written in digits, and is a text all the same.
    private static readonly string[] Numerals = ["port", "number", "version", "code", "端口", "号", "版本", "码"];

    private static readonly TypeExpression Text = new("String", 0, "String", null);
    private static readonly TypeExpression Number = new("Float", 0, "Float", null);
    private static readonly TypeExpression List = new("String", 1, "Array of String", null);

    // "JSON格式的数组，最多10个" counts what the text has.
    private static readonly SentencePattern CountsThings = new("{b} (个|条|台|项)");

    private static readonly ClauseForms Defaults = new([.. DefaultForms.Numbers, .. DefaultForms.Names]);
    private static readonly ClauseForms Names = new([.. DefaultForms.Names, .. ExclusiveForms.All, .. RequiredWhenForms.All]);

    // What people write for a truth value, and for a number that only the service knows.
    private static readonly HashSet<string> Loose = new(StringComparer.OrdinalIgnoreCase)
    {
        "on", "off", "yes", "no", "enable", "enabled", "disable", "disabled", "open", "close", "closed", "是", "否", "开启", "关闭", "启用", "禁用", "auto", "max",
        "maximum", "min", "minimum", "same", "0", "1",
    };

    /// <param name="isOfElement">Whether it is a member of the elements of a list, so that what is counted may be these.</param>
    /// <returns>What is reported of a field, with the arguments of the message.</returns>
    public static (DiagnosticDescriptor Descriptor, string[] Arguments)? Find(
        FieldDeclaration field, DescriptionSentences sentences, DescriptionReading reading, bool hasTextNumbers = false, bool isOfElement = false)
    {
        if (field.Type.ArrayDepth > 0 || reading.Contradictions.Count > 0 || PrimitiveTypes.KindOf(field.Type.Name) is not { } kind) return null;
        if (reading.Unread.Count > 0)
        {
            if (DefaultsIn(field, sentences, reading) is { } defaults) return defaults;
            if (NamesIn(field, sentences, reading, kind) is { } named) return named;
            // What is a text on the wire may be a number all the same.
            if (!(hasTextNumbers && kind == TypeKind.Text) && LimitOf(field, sentences, reading, kind, isOfElement) is { } limit)
                return (ProofreadingCatalogue.UnfittingRule, [field.Name, limit, field.Type.Text]);
        }
        return ForeignValues(field, sentences, kind) is { } value
            ? (ProofreadingCatalogue.UnfittingRule, [field.Name, $"lists values such as '{value}'", field.Type.Text])
            : null;
    }

    // Two sentences that say nothing but a default, and not the same one.
    private static (DiagnosticDescriptor, string[])? DefaultsIn(FieldDeclaration field, DescriptionSentences sentences, DescriptionReading reading)
    {
        string? first = null;
        // Items of a list say what holds for one case each.
        if (field.Description.Lines.Count(static line => line.IsItem && (Topics.In(line.Text) & Topic.Default) != 0) > 1) return null;
        foreach (var sentence in sentences.All)
        {
            if (!sentence.Has(Topic.Default) || !reading.Unread.Contains(sentence.Original)) continue;
            var clauses = ClauseReader.Read(sentence.Text, Defaults, Subject.None);
            if (clauses.Count != 1 || clauses[0].Match is not { } match) return null;
            var value = match.Upper?.ToString(CultureInfo.InvariantCulture) ?? (match.Names.Count > 0 ? match.Names[0] : "");
            if (value.Length == 0 || match.Names.Exists(ValueRules.StandsForNoValue)) return null;
            if (first is not null && first != value) return (ProofreadingCatalogue.ContradictoryDefaults, [field.Name, first, value]);
            first ??= value;
        }
        return null;
    }

    private static (DiagnosticDescriptor, string[])? NamesIn(FieldDeclaration field, DescriptionSentences sentences, DescriptionReading reading, TypeKind kind)
    {
        foreach (var sentence in sentences.All)
        {
            if (!sentence.Has(Topic.Default | Topic.Exclusive | Topic.RequiredWhen) || !reading.Unread.Contains(sentence.Original)) continue;
            foreach (var clause in ClauseReader.Read(sentence.Text, Names, Subject.None))
            {
                if (clause is not { Form: RuleForm form, Match.Names: { Count: > 0 } names }) continue;
                if (form.Kind == RuleKind.Default)
                {
                    if (IsOfOtherKind(names[0], kind) && IsStated(clause.Text, names[0]))
                        return (ProofreadingCatalogue.UnfittingDefault, [field.Name, names[0], field.Type.Text]);
                }
                else if (names[0] == field.Name && (names.Count == 1 || form.Kind == RuleKind.RequiredWhen))
                    return (ProofreadingCatalogue.RuleAboutItself, [field.Name]);
            }
        }
        return null;
    }

    // "The default is indefinite" describes a behaviour; a value stands behind a colon, in other letters, or in quotes.
    private static bool IsStated(string clause, string value) =>
        !value.All(static c => c is >= 'a' and <= 'z') || clause.IndexOf(':') >= 0 || clause.IndexOf('"') >= 0;

    private static bool IsOfOtherKind(string value, TypeKind kind) => kind switch
    {
        _ when ValueRules.StandsForNoValue(value) => false,
        TypeKind.Integer or TypeKind.Float or TypeKind.Decimal => !Loose.Contains(value) && !value.Any(static c => c is >= '0' and <= '9'),
        TypeKind.Boolean => !Loose.Contains(value) && value.ToLowerInvariant() is not ("true" or "false"),
        _ => false,
    };

    private static string? LimitOf(FieldDeclaration field, DescriptionSentences sentences, DescriptionReading reading, TypeKind kind, bool isOfElement)
    {
        if (kind is TypeKind.Integer or TypeKind.Float or TypeKind.Decimal or TypeKind.Boolean
            && Makes(Text, static rule => rule is LengthConstraint or CharactersConstraint))
            return "limits the length or the characters of a string";
        if (kind is TypeKind.Text
            && Numerals.Any(word => TextSearch.Find(field.Name, word) >= 0 || field.Description.Lines.Any(line => TextSearch.Find(line.Text, word) >= 0)))
            return null;
        if (kind is TypeKind.Text or TypeKind.Boolean && Makes(Number, static rule => rule is RangeConstraint or MultipleOfConstraint))
            return "limits a number";
        // A text has words, digits and lines, and is said to be limited as a list is by what only lists have; a number may be what is counted.
        var isOfList = kind switch
        {
            _ when isOfElement => false,
            TypeKind.Text => reading.Unread.Any(CountsElements),
            TypeKind.Integer or TypeKind.Float or TypeKind.Decimal or TypeKind.Raw => false,
            _ => Makes(List, IsOfElements),
        };
        return isOfList ? "limits the number of elements of a list" : null;

        static bool IsOfElements(Constraint rule) => rule is CountConstraint { Maximum: not 1 };

        static bool CountsElements(string sentence) =>
            ConstraintReader.Read("", DescriptionSentences.Of(new(new[] { Line("Thing."), Line(sentence) }.ToEquatable())), List).Constraints.Any(IsOfElements);

        static TextLine Line(string text) => new(text, IsItem: false, default);

        // By what stayed unread, and by nothing else.
        bool Makes(TypeExpression type, Func<Constraint, bool> isSought)
        {
            var other = ConstraintReader.Read(field.Name, sentences, type);
            return other.Constraints.Any(isSought)
                && reading.Unread.Any(sentence => !other.Unread.Contains(sentence) && !(kind == TypeKind.Text && CountsThings.Find(new(sentence)) is not null));
        }
    }

    // "FIFO: …" at a number, as two descriptions that changed places have it.
    private static string? ForeignValues(FieldDeclaration field, DescriptionSentences sentences, TypeKind kind)
    {
        if (kind is not (TypeKind.Integer or TypeKind.Float or TypeKind.Decimal or TypeKind.Boolean)) return null;
        var values = ListedValues.Read(field.Name, field.Description, Text, sentences.Topics);
        return values.Count >= FewestValues && values.All(static value => IsShouted(value.Text) || (char.IsUpper(value.Text[0]) && IsMeaning(value)))
            && !values.Any(value => IsOfKind(value.Text, kind)) ? values[0].Text : null;
    }

    private static bool IsShouted(string value) =>
        value.Length > 1 && char.IsUpper(value[0]) && value.All(static c => c is >= 'A' and <= 'Z' or >= '0' and <= '9' or '_' or '-');

    // "Auto: The service chooses." is a value with its meaning; "Windows: 20 to 500" is a limit in one case.
    private static bool IsMeaning(ValueDeclaration value)
    {
        if (value.Documentation.IsBlank) return false;
        var sentences = DescriptionSentences.Of(value.Documentation);
        return ConstraintReader.Read("", sentences, Number) is { Constraints.Count: 0, Unread.Count: 0 }
            && ConstraintReader.Read("", sentences, Text) is { Constraints.Count: 0, Unread.Count: 0 };
    }

    private static bool IsOfKind(string value, TypeKind kind) =>
        kind == TypeKind.Boolean
            ? Loose.Contains(value) || bool.TryParse(value, out _)
            : decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
