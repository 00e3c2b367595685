using Microsoft.CodeAnalysis.Text;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Markdown;
using ZecGen.Generator.Parsing.Examples;
using ZecGen.Generator.Parsing.Routes;
using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing;

/// <summary>Which action a page describes. Title, front matter, examples and the name of the file are evidence together; that of one alone has to be
/// beyond doubt.</summary>
/// <param name="place">Where pages of this dialect say it.</param>
internal sealed class ActionReader(
    IReadOnlyList<ClassifiedSection> sections, FrontMatter? frontMatter, string path, PageTables tables, IReadOnlyList<ExampleDeclaration> examples,
    OperationPlace place)
{
    private static readonly char[] Dashes = ['-', '–', '—', '－'];

    // Of remarks, each opening in the place of its closing.
    private const string Openings = "(（[【";
    private const string Closings = ")）]】";

    // What may stand between the names of several actions.
    private static readonly string[] Joints =
        ["-", "–", "—", "－", "/", "、", ",", "，", ";", "；", "|", "｜", "&", "+", " and ", " or ", "和", "与", "或", "及"];

    private readonly ClassifiedSection? title = sections.FirstOrDefault(static section => section.IsTitle);

    /// <returns>Null where the page describes no action.</returns>
    public PageAction? Read() => One() is { } action ? action with { Second = OthersIn(action.Heading, action.Name) } : null;

    private PageAction? One()
    {
        var (hasRequest, hasResponse) = (Has(SectionKind.Request), Has(SectionKind.Response));
        if (place == OperationPlace.TitleEnd)
            return title is not null && (EndOf(title.Heading) ?? PartOf(title.Heading)) is { } end
                // An action without parameters may have nothing but an example, or a sentence that says so.
                && (hasRequest || hasResponse || Called() == end || (HasWords(end) && SaysThatItHasNone())) ? Of(end, doubt: null) : null;
        // A title and an example that say the same leave no doubt; such an action has no parameters.
        if (!hasRequest && !hasResponse) return Called() is { } only && title?.Name == only && title.Heading == only ? Of(only, doubt: null) : null;

        var (heading, named) = (title?.Heading ?? "", title?.Name);
        var isCertain = hasRequest && hasResponse;
        if (Called() is { } called)
        {
            var key = WordKey.Of(called);
            var isTitle = SaysSame(heading, called);
            var isFile = FileKey() == key;
            // A name that stands alone is no slip of the example's, unless the file is called as the example says, too.
            if (named is not null && Identifiers.IsMultiWord(named) && !isTitle && !isFile) return OfTitle(named, heading, isCertain);
            // An example all in lower case is the mistake, and its header is reported.
            if (isTitle && named is not null && Identifiers.IsMultiWord(named) && !called.Any(char.IsUpper)) return Of(named, doubt: null);
            if (isTitle || SaysSame(frontMatter?.Title ?? "", called)) return Of(called, doubt: null);
            if (!isFile && !isCertain) return null;
            // A title in another script is a translation, and contradicts nothing.
            // Below the title of a product, the heading of the action.
            if (sections.FirstOrDefault(section => !section.IsTitle && section.Section.Level > 0 && section.Name == called) is { } own)
                return new(called, own.Section.Span, own.Heading, Doubt: null);
            return Of(called, heading.Any(static c => c is >= 'A' and <= 'Z' or >= 'a' and <= 'z') ? heading : null);
        }

        if (named is not null && Identifiers.IsMultiWord(named)) return OfTitle(named, heading, isCertain);
        if (frontMatter?.Title is { } label && Identifiers.IsName(label) && Identifiers.IsMultiWord(label)) return Of(label, doubt: null);
        if (!isCertain || WordKey.Of(heading).Length == 0 || FileKey() != WordKey.Of(heading)) return null;
        // "Ping" on ping.md has the parts of an action; "Create Disk" on createdisk.md is not written as the wire has it.
        return named is not null && char.IsUpper(named[0]) && tables.Of(SectionKind.Request).Any(static table => table.Layout.HasRequired)
            ? Of(named, doubt: null)
            : Joined(heading) is { } joined ? Of(joined, heading) : null;
    }

    /// <summary>The operation of a part of a page that says how it is called; null where it has nothing else of one.</summary>
    public static PageAction? OfRoute(
        PageUnit unit, IReadOnlyList<ClassifiedSection> sections, PageTables tables, IReadOnlyList<ExampleDeclaration> examples, PageForm form)
    {
        if (unit.Route is not { } route) return null;
        var isShown = tables.Of(SectionKind.Request).Count + tables.Of(SectionKind.Response).Count + examples.Count > 0;
        // A guide may mention a route, and a list of changes many; what stands in a place of its own is there for nothing else.
        if (!isShown && unit.Standing != RouteStanding.Alone && !(unit.Standing == RouteStanding.Mentioned && OperationWords.Share(unit.Title, route.Template))
            && !sections.Any(static section => section is { IsNamed: true, Kind: SectionKind.Request or SectionKind.Response }))
            return null;
        // "GET /jars/{id}" may be all that stands above an operation.
        var heading = RouteHeading.Read(unit.Title);
        var isRoute = heading is { Title: "" };
        var title = form.Operation == OperationPlace.Route || isRoute ? "" : OperationWords.OfTitle(heading?.Title ?? unit.Title);
        if (title.Length == 0) title = (isRoute ? OperationWords.OfMethod(route.Method) : "") + OperationWords.OfRoute(route.Template, form.Plain);
        var name = form.Plain.Count > 0 && form.Operation != OperationPlace.Route ? title + OperationWords.Apart(title, route.Template, form.Plain) : title;
        return new(name, sections.FirstOrDefault(static section => section.IsTitle)?.Section.Span ?? route.Span, unit.Title, Doubt: null)
        {
            Title = name == title ? null : title,
        };
    }

    private bool SaysThatItHasNone() => sections.Where(static section => section.IsTitle || section.Kind is SectionKind.Description or SectionKind.Other)
        .SelectMany(static section => section.Section.Blocks.OfType<Paragraph>()).Any(static paragraph => UnreadPart.SaysNoParameters(paragraph.Text));

    // "Start - StartLamp / Stop - StopLamp": what stands before the first dash is prose.
    private static string? OthersIn(string heading, string action)
    {
        var whole = WithoutRemarks(heading);
        var others = whole.Substring(whole.IndexOfAny(Dashes) + 1).Split(Joints, StringSplitOptions.RemoveEmptyEntries)
            .Select(static part => part.Trim(' ', '`', '*'))
            .Where(part => Identifiers.IsName(part) && HasWords(part) && WordKey.Of(part) != WordKey.Of(action)).Distinct(StringComparer.Ordinal).ToList();
        return others.Count == 0 ? null : string.Join("', '", others);
    }

    private static string WithoutRemarks(string heading)
    {
        var whole = heading.TrimEnd(' ');
        while (whole.Length > 0 && Closings.IndexOf(whole[whole.Length - 1]) is var kind and >= 0 && whole.LastIndexOf(Openings[kind]) is var start and > 0)
            whole = whole.Substring(0, start).TrimEnd(' ');
        return whole;
    }

    // "Create a disk - CreateDisk", "Create a disk - CreateDisk (deprecated)"
    private static string? EndOf(string heading)
    {
        var whole = WithoutRemarks(heading);
        var end = whole.Substring(whole.LastIndexOfAny(Dashes) + 1).Trim(' ');
        return Identifiers.IsName(end) ? end : null;
    }

    // "Create a disk | CreateDisk", "CreateDisk: create a disk"; between words, as in "CreateDisk 创建云盘", an example or the file has to say the same.
    private string? PartOf(string heading)
    {
        var names = heading.Split([.. Dashes, '|', '｜', ':', '：', '/', '。', '(', ')', '（', '）']).Select(static part => part.Trim(' ', '`', '*'))
            .Where(static part => Identifiers.IsName(part) && HasWords(part)).ToList();
        if (names.Count == 1) return names[0];
        var (called, file) = (Called(), FileKey());
        return heading.Split([' ', '|', ':', '：', '。'], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(word => Identifiers.IsName(word) && (word == called || WordKey.Of(word) == file));
    }

    // "createDisk", "CreateDisk", but not "IPv6"
    private static bool HasWords(string name) => Enumerable.Range(1, name.Length - 1).Any(at => char.IsUpper(name[at]) && char.IsLower(name[at - 1]));

    // Where more than the name stands in the title, both parts must follow.
    private PageAction? OfTitle(string name, string heading, bool isCertain) => heading == name || isCertain ? Of(name, doubt: null) : null;

    private PageAction Of(string name, string? doubt) => new(name, title?.Section.Span ?? new TextSpan(0, 0), title?.Heading ?? "", doubt);

    private bool Has(SectionKind kind) => tables.Of(kind).Count > 0 || sections.Any(section => section.IsNamed && section.Kind == kind);

    // What all examples call, or most of them.
    private string? Called() => examples
        .Where(static example => example.Header is not null && Identifiers.IsName(example.Header.Action))
        .GroupBy(static example => example.Header!.Action, StringComparer.Ordinal)
        .OrderByDescending(static group => group.Count()).FirstOrDefault()?.Key;

    // "Create Disk", "createDisk", "Create a disk: CreateDisk"
    private static bool SaysSame(string text, string action) =>
        WordKey.Of(string.Concat(text.Where(static c => c < '\u2E80'))) == WordKey.Of(action)
        || text.Split([' ', '(', ')', '（', '）', ':', '：', '-', '|', '/', '`'], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => string.Equals(word, action, StringComparison.OrdinalIgnoreCase));

    private string FileKey()
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return WordKey.Of(name.LastIndexOf('.') is var end and > 0 ? name.Substring(0, end) : name);
    }

    /// <summary>The words of a heading as the name of an action has them, null where they could be none.</summary>
    public static string? Joined(string heading)
    {
        var words = heading.Split(' ');
        return words.Length is > 1 and < 8 && words.All(Identifiers.IsName)
            ? string.Concat(words.Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)))
            : null;
    }
}

/// <param name="Span">Where the title stands.</param>
/// <param name="Heading">All of the title.</param>
/// <param name="Doubt">The title where it says something else, null where all agree.</param>
internal sealed record PageAction(string Name, TextSpan Span, string Heading, string? Doubt)
{
    /// <summary>What other actions the title names; null where it names none.</summary>
    public string? Second { get; init; }

    /// <summary>What the page calls it, where the name says more.</summary>
    public string? Title { get; init; }
}
