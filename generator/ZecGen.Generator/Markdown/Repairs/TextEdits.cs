using System.Text;

namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>Gathers what is to be changed in a text, in any order, and changes it in one go.</summary>
internal sealed class TextEdits
{
    private readonly List<(int Start, int Length, string Text)> edits = [];

    public void Insert(int at, string text) => edits.Add((at, 0, text));

    public void Replace(int start, int end, string text) => edits.Add((start, end - start, text));

    public (string Text, OffsetMap Offsets) Apply(string text)
    {
        if (edits.Count == 0) return (text, OffsetMap.Same);

        var repaired = new StringBuilder(text.Length + 64);
        var stretches = new List<(int, int, int)>(edits.Count + 1);
        var at = 0;
        // At one place what is put in comes first, then what takes out most; of two alike the first that was gathered.
        foreach (var (start, length, replacement) in edits.OrderBy(static edit => edit.Start).ThenBy(static edit => edit.Length == 0 ? 0 : 1)
            .ThenByDescending(static edit => edit.Length))
        {
            // What was taken out already cannot be changed once more.
            if (start < at) continue;
            stretches.Add((repaired.Length, at, start));
            repaired.Append(text, at, start - at).Append(replacement);
            at = start + length;
        }
        stretches.Add((repaired.Length, at, text.Length));
        return (repaired.Append(text, at, text.Length - at).ToString(), new(stretches));
    }
}
