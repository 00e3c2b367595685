using System.Globalization;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>The text of a contract → the contract.</summary>
internal sealed class ContractReader
{
    private static readonly string[] ConflictMarks = ["<<<<<<<", "|||||||", "=======", ">>>>>>>"];

    private readonly List<(ContractLine Line, int Number)> lines = [];

    private ContractReader()
    {
    }

    public static ContractReading Read(string text)
    {
        var reader = new ContractReader();
        return reader.ReadLines(text) ?? reader.ToContract();
    }

    private ContractReading? ReadLines(string text)
    {
        var (number, last) = (0, 0);
        var isWhole = false;
        foreach (var ended in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = ended.TrimEnd('\r');
            if (line.Length > 0) (last, isWhole) = (number, line == ContractText.End);
            if (number == 1)
            {
                if (!line.StartsWith(ContractText.Head, StringComparison.Ordinal)) return Failed(number, "its first line is not the header of a baseline");
                var version = new string([.. line.Substring(ContractText.Head.Length).TakeWhile(static c => c is >= '0' and <= '9')]);
                if (version != ContractText.Version.ToString(CultureInfo.InvariantCulture))
                    return Failed(number, $"its format is {version}, and this version of ZecGen reads {ContractText.Version}");
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                if (ConflictMarks.Any(mark => line.StartsWith(mark, StringComparison.Ordinal))) return Failed(number, "a merge conflict is not resolved");
                if (ContractLine.Parse(line) is not { } read) return Failed(number, "the line is invalid in a baseline");
                if (ContractWords.ProblemOf(read) is { } problem) return Failed(number, problem);
                lines.Add((read, number));
            }
        }
        if (lines.Count(static line => line.Line.Kind == "service") != 1) return Failed(1, "it has no line of its service, or several");
        if (ProblemOfPlaces() is var (at, why)) return Failed(at, why);
        return isWhole ? null : Failed(last, $"its last line is not '{ContractText.End}', so a part is missing");

        static ContractReading Failed(int line, string why) => new(null, line, why, new Dictionary<string, int>());
    }

    // What a merge left without its owner, or twice.
    private (int Line, string Problem)? ProblemOfPlaces()
    {
        var seen = new Dictionary<(string Kind, string Place), int>();
        foreach (var (line, number) in lines)
        {
            var key = (line.Kind, string.Join("/", line.Names.Select(Place.Escape)));
            if (seen.TryGetValue(key, out var first)) return (number, $"'{line.Place}' stands in line {first.ToString(CultureInfo.InvariantCulture)} as well");
            seen[key] = number;
        }
        var owners = new HashSet<string>(lines.Where(static line => line.Line.Kind is "service" or "operation" or Place.Structure or Place.Enumeration)
            .Select(static line => line.Line.Place), StringComparer.Ordinal);
        foreach (var (line, number) in lines)
            if (ContractWords.ParentOf(line) is { } parent && !owners.Contains(parent))
                return (number, $"there is no line of '{parent}', which '{line.Place}' belongs to");
        return null;
    }

    private ContractReading ToContract()
    {
        var service = Of("service").Single();
        var members = lines.Where(static line => line.Line.Kind is Place.Request or Place.Response or "member")
            .ToLookup(static line => Parent(line.Line), static line => MemberOf(line.Line));
        var uses = Of("lists").ToLookup(Parent, static line => new ErrorUse(line.Names[3], line.Number("status")));
        var values = Of("value").ToLookup(Parent, static line => new ValueContract(line.Names[3], line["name"]));
        var operations = Of("operation").Select(line => OperationOf(line, members, uses))
            .OrderBy(static operation => operation.Action, StringComparer.Ordinal).ToEquatable();
        var contract = new ServiceContract(
            service.Names[0],
            service["version"],
            service["namespace"],
            service["prefix"],
            !service.Has("internal"),
            (service.Has("client") ? EmittedParts.Client : EmittedParts.None) | (service.Has("validators") ? EmittedParts.Validators : EmittedParts.None),
            operations,
            StructureUse.Of(operations, Of(Place.Structure).Select(line => new StructureContract(line.Names[2], false, false, Ordered(members[line.Place])))
                .OrderBy(static structure => structure.Name, StringComparer.Ordinal).ToEquatable()),
            Of(Place.Enumeration)
                .Select(
                    line => new EnumerationContract(line.Names[2],
                        values[line.Place].OrderBy(static value => value.Text, StringComparer.Ordinal).ToEquatable()))
                .OrderBy(static enumeration => enumeration.Name, StringComparer.Ordinal).ToEquatable(),
            Of(Place.Error).Select(static line => new ErrorContract(line.Names[2], line["name"], line.Number("number"), line.Number("status")))
                .OrderBy(static error => error.Code, StringComparer.Ordinal).ToEquatable());
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (line, number) in lines) numbers[line.Place] = number;
        return new(contract, 0, "", numbers);
    }

    private static OperationContract OperationOf(ContractLine line, ILookup<string, MemberContract> members, ILookup<string, ErrorUse> uses)
    {
        var http = line["http"].Split([' '], 2);
        return new(
            line.Names[1],
            line["name"],
            new(http[0], http[1], OrNull(line["action-header"]), OrNull(line["version-header"]))
            {
                ActionParameter = OrNull(line["action-parameter"]),
            },
            Ordered(members[line.Place + "/" + Place.Request]),
            Ordered(members[line.Place + "/" + Place.Response]),
            line["response"],
            line.Has("deprecated"),
            line.List("languages").ToEquatable(),
            OrNull(line["paging"]),
            line.List("failed-ids").ToEquatable(),
            !line.Has("wait") ? null : new(
                line["wait"], line["wait-query"], line["wait-ids"], line["wait-items"], line["wait-id"], line["wait-state"],
                line.List("wait-working").ToEquatable(), line.List("wait-done").ToEquatable(), line.List("wait-failed").ToEquatable()),
            uses[line.Place + "/" + Place.Error].OrderBy(static use => use.Code, StringComparer.Ordinal).ToEquatable(),
            OrNull(line["examples"]))
        {
            CallId = OrNull(line["call-id"]),
        };
    }

    private static MemberContract MemberOf(ContractLine line)
    {
        var property = line["property"];
        var name = property.Substring(property.LastIndexOf(' ') + 1);
        return new(
            line.Names[line.Names.Length - 1],
            name,
            TypeText.Parse(line["type"])!,
            property.Substring(0, property.Length - name.Length - 1),
            line.Has("init"),
            line.Has("required"),
            line.Has("obsolete"),
            line.Has("deprecated"),
            Enum.TryParse<MemberPlace>(line["in"], ignoreCase: true, out var place) ? place : MemberPlace.Body,
            line.Facts.Where(static fact => fact.Value is not null).Select(static fact => RuleText.Parse(fact.Key, fact.Value!))
                .OfType<Constraint>().ToEquatable());
    }

    private IEnumerable<ContractLine> Of(string kind) => lines.Where(line => line.Line.Kind == kind).Select(static line => line.Line);

    private static EquatableArray<MemberContract> Ordered(IEnumerable<MemberContract> members) =>
        members.OrderBy(static member => member.WireName, StringComparer.Ordinal).ToEquatable();

    private static string Parent(ContractLine line) => line.Place.Substring(0, line.Place.LastIndexOf('/'));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}

/// <summary>What was read of a contract's text.</summary>
/// <param name="Contract">Null where the text is none.</param>
/// <param name="Line">Where it ceases to be one, counted from 1.</param>
/// <param name="Problem">Why it is none; continues a sentence about the file.</param>
/// <param name="Lines">The lines of places, counted from 1.</param>
internal sealed record ContractReading(ServiceContract? Contract, int Line, string Problem, IReadOnlyDictionary<string, int> Lines);
