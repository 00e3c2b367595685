using System.Text.RegularExpressions;

namespace ZecGen.Generator.Tests.Mutation;

/// <summary>One slip of somebody who edits a page: a cell, row, heading or line dropped, doubled, swapped with another, or misspelt. The same seed
/// and number slip in the same way.</summary>
public sealed partial class LossMutator(int seed)
{
    private const int Attempts = 50;

    /// <param name="page">The page before the slip.</param>
    /// <param name="number">Distinguishes one slip from another.</param>
    /// <returns>The page after the slip, and what was done; the page itself where it has nothing that could slip so.</returns>
    public (string Page, string Slip) Mutate(string page, int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var lines = page.Split('\n');
            var (unit, operation) = (random.Next(4), random.Next(4));
            List<int> places = [.. Enumerable.Range(0, lines.Length).Where(at => IsUnit(unit, lines[at]))];
            if (places.Count == 0) continue;
            var at = places[random.Next(places.Count)];
            var mutated = unit == 0 ? OfCell(lines, places, at, operation, random) : OfLine(lines, places, at, operation, random);
            if (mutated is not null && mutated != page) return (mutated, $"{(Unit)unit} {(Operation)operation} at line {at + 1}");
        }
        return (page, "nothing");
    }

    private static bool IsUnit(int unit, string line) => (Unit)unit switch
    {
        Unit.Cell or Unit.Row => line.TrimStart().StartsWith('|'),
        Unit.Heading => line.StartsWith('#'),
        _ => line.Trim().Length > 0,
    };

    private static string? OfCell(string[] lines, List<int> rows, int at, int operation, Random random)
    {
        List<string> cells = [.. Bars().Split(lines[at])];
        // What stands before the first bar and behind the last is no cell.
        if (cells.Count < 3) return null;
        var cell = random.Next(1, cells.Count - 1);
        switch ((Operation)operation)
        {
            case Operation.Dropped when random.Next(2) == 0:
                cells[cell] = " ";
                break;
            case Operation.Dropped:
                cells.RemoveAt(cell);
                break;
            case Operation.Doubled:
                cells.Insert(cell, cells[cell]);
                break;
            case Operation.Swapped when random.Next(2) == 0:
                var other = random.Next(1, cells.Count - 1);
                (cells[cell], cells[other]) = (cells[other], cells[cell]);
                break;
            case Operation.Swapped:
                var row = rows[random.Next(rows.Count)];
                if (row == at) return null;
                var others = Bars().Split(lines[row]);
                if (cell >= others.Length - 1) return null;
                (cells[cell], others[cell]) = (others[cell], cells[cell]);
                lines[row] = string.Join('|', others);
                break;
            default:
                cells[cell] = Misspell(cells[cell], random);
                break;
        }
        lines[at] = string.Join('|', cells);
        return string.Join('\n', lines);
    }

    private static string OfLine(string[] lines, List<int> places, int at, int operation, Random random)
    {
        List<string> edited = [.. lines];
        switch ((Operation)operation)
        {
            case Operation.Dropped:
                edited.RemoveAt(at);
                break;
            case Operation.Doubled:
                edited.Insert(at, edited[at]);
                break;
            case Operation.Swapped:
                var other = places[random.Next(places.Count)];
                (edited[at], edited[other]) = (edited[other], edited[at]);
                break;
            default:
                edited[at] = Misspell(edited[at], random);
                break;
        }
        return string.Join('\n', edited);
    }

    // A letter lost, doubled, or swapped with the next one.
    private static string Misspell(string text, Random random)
    {
        List<int> letters = [.. Enumerable.Range(0, Math.Max(0, text.Length - 1))
            .Where(at => char.IsLetter(text[at]) && char.IsLetter(text[at + 1]) && text[at] != text[at + 1])];
        if (letters.Count == 0) return text;
        var at = letters[random.Next(letters.Count)];
        return random.Next(3) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, text[at].ToString()),
            _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
        };
    }

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bars();

    private enum Unit
    {
        Cell,
        Row,
        Heading,
        Line,
    }

    private enum Operation
    {
        Dropped,
        Doubled,
        Swapped,
        Misspelt,
    }
}
