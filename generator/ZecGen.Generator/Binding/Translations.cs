using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

namespace ZecGen.Generator.Binding;

/// <summary>What the same table says in another language: its rules count too, and where they contradict the wider one holds.</summary>
internal sealed class Translations(Page page, List<DiagnosticInfo> findings)
{
    /// <summary>The rules of a field in all languages.</summary>
    /// <param name="others">The same table in other languages.</param>
    public EquatableArray<Constraint> Merge(FieldDeclaration field, IReadOnlyList<(string Path, EquatableArray<FieldSurface> Fields)> others)
    {
        var merged = field.Constraints;
        foreach (var (path, fields) in others)
        {
            if (fields.FirstOrDefault(candidate => candidate.Name == field.Name) is not { } other) continue;
            foreach (var constraint in other.Constraints) merged = Merge(field, merged, constraint, path);
        }
        return merged;
    }

    /// <summary>Reports where the languages contradict each other, for a page that is not the one to be emitted.</summary>
    public void Compare(EquatableArray<FieldDeclaration> fields, IReadOnlyList<(string Path, EquatableArray<FieldSurface> Fields)> others)
    {
        foreach (var field in fields) Merge(field, others);
    }

    /// <summary>The text of a field, with the limits in words that only another language states.</summary>
    public static RichText WithRules(RichText text, EquatableArray<Constraint> own, EquatableArray<Constraint> merged)
    {
        var foreign = merged
            .Where(constraint => constraint is LengthConstraint or RangeConstraint or CountConstraint && !own.Any(known => known.GetType() == constraint.GetType()))
            .Select(constraint => new TextLine($"In another language its page asks for {ConstraintMath.InWords(constraint)}.", IsItem: false, default)).ToList();
        return foreign.Count == 0 ? text : new(text.Lines.Concat(foreign).ToEquatable());
    }

    private EquatableArray<Constraint> Merge(FieldDeclaration field, EquatableArray<Constraint> known, Constraint other, string path)
    {
        if (known.FirstOrDefault(constraint => constraint.GetType() == other.GetType()) is not { } own) return known.Append(other).ToEquatable();

        var wider = ConstraintMath.Wider(own, other);
        if (ConstraintMath.Contradict(own, other))
            findings.Add(page.Report(
                ProofreadingCatalogue.LanguagesDisagree, field.Span, field.Name, ConstraintMath.InWords(own), Page.TitleOf(path), ConstraintMath.InWords(other), own is DefaultConstraint ? "The first is told" : "The wider of the two is taken"));
        return known.Select(constraint => ReferenceEquals(constraint, own) ? wider : constraint).ToEquatable();
    }
}
