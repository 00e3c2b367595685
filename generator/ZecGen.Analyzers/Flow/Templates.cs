using Microsoft.CodeAnalysis;
using ZecGen.Analyzers.Metadata;
using ZecGen.Analyzers.Uses;

namespace ZecGen.Analyzers.Flow;

/// <summary>Whether what is written of a record is only the beginning of it: a template, which code completes by <see langword="with"/>.</summary>
internal sealed class Templates
{
    private readonly NameIndex names;
    private readonly RuleTable table;
    private readonly Completions completions;
    private readonly Responses responses;

    public Templates(Compilation compilation, RuleTable table)
    {
        this.table = table;
        names = new(compilation);
        completions = new(names, table);
        responses = new(names, table);
    }

    /// <summary>Whether the record may be sent with another value for one of the members, or may not be sent at all.</summary>
    public bool MayBe(IOperation record, params string[] members) => new Journey(names, completions, responses, table, record).EndsElsewhere(members);
}
