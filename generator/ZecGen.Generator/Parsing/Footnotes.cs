using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing.Constraints;

namespace ZecGen.Generator.Parsing;

/// <summary>Sentences below a table that begin with a sign, and the cells that end with the same one: <c>size*</c>, <c>* For SSD disks.</c></summary>
internal sealed class Footnotes
{
    private const string Signs = "*†‡§※¹²³⁴⁵⁶⁷⁸⁹";

    private readonly Dictionary<string, FieldNote> notes = new(StringComparer.Ordinal);

    public bool IsEmpty => notes.Count == 0;

    /// <remarks>"* Required" explains the sign and says nothing of limits.</remarks>
    public void Add(NoteSentence said)
    {
        var text = said.Sentence.TrimStart(' ', '\\', '(', '（', '[');
        var length = 0;
        while (length < text.Length && Signs.IndexOf(text[length]) >= 0) length++;
        if (length == 0 || length == text.Length || Doubt.SpeaksOfPresence(said.Whole)) return;
        var sign = text.Substring(0, length);
        if (!notes.ContainsKey(sign)) notes.Add(sign, new(said, IsSubject: true, IsBeyond: true));
    }

    public IEnumerable<FieldNote> Of(RichText cell)
    {
        var text = cell.Flat.TrimEnd(' ', ')', '）', ']', '`');
        var start = text.Length;
        while (start > 0 && Signs.IndexOf(text[start - 1]) >= 0) start--;
        if (start < text.Length && notes.TryGetValue(text.Substring(start), out var note)) yield return note;
    }
}
