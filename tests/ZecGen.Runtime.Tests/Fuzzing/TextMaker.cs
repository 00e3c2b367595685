using System.Globalization;
using System.Text;

namespace ZecGen.Runtime.Tests.Fuzzing;

/// <summary>Makes JSON texts, most of them in order: records in any order of members, odd numbers, escapes, bytes that are no UTF-8, white space,
/// sizes and depths around limits.</summary>
internal sealed class TextMaker(Random random)
{
    private const string Likely = "{}[]\",:\\ \n\t0123456789-+.eEtfnul/x\u0000\u001f\u007f";

    // The sizes at which buffers end, vectors are full, and numbers no longer fit.
    private static readonly int[] Edges =
        [7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 254, 255, 256, 257, 1000, 1022, 1023, 1024, 1025, 2047, 2048, 2049, 4095, 4096, 4097];

    private static readonly string[] Spaces = [" ", "\n", "\r\n", "\t", "  ", " \n\t\r "];

    private static readonly string[] Numbers =
    [
        "0", "-0", "1", "-1", "42", "1.0", "1.50", "-0.0", "0.1", "1e2", "1E+2", "-1.5e-3", "123456789012345678", "1234567890123456789", "-123456789012345678",
        "9223372036854775807", "-9223372036854775808", "9223372036854775808", "-9223372036854775809", "99999999999999999999", "79228162514264337593543950335",
        "79228162514264337593543950336", "0.0000000000000000000000000001", "1e28", "1e29", "1e308", "1e400", "-1e400", "4.9e-324", "1e-400", "0e0", "1e00005",
        "2.0", "7.5", "1000000000000000000000e-10",
    ];

    private static readonly string[] Wrong = ["00", "01", "-", "-01", "1.", ".5", "1e", "1e+", "+1", "0x1", "NaN", "Infinity", "tru", "nulll", "True", "'a'",
        "", "/**/1", "\u00a01", "\f1", "1_0", "--1", "1 2"];

    private static readonly string[] Escapes =
        ["\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t", "\\u0000", "\\u00e4", "\\u96F2", "\\ud83d\\ude00", "\\u007f",
            "\\u0041", "\\uFFFD", "\\u2028"];

    private static readonly string[] WrongEscapes =
        ["\\a", "\\u12", "\\u12G4", "\\x41", "\\", "\\ud83d", "\\ude00", "\\ude00\\ud83d", "\\U00e4", "\t", "\n", "\u0001"];

    private static readonly string[] Characters = ["é", "雲", "😀", "\u00ad", "\u2028", "\ufeff", "\uffff", "\u007f", "<", "&", "'", "+", "`"];

    private static readonly byte[][] NoUtf8 =
        [[0xFF], [0xC0, 0x80], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE9, 0x9B], [0x80], [0xF0, 0x9F, 0x98]];

    private static readonly string[] Names =
        ["text", "count", "share_of", "price", "isOpen", "since", "raw", "colour", "inner", "records", "texts", "counts", "colours", "lists", "other", "",
            "Text", "te\\u0078t", "\\u0063ount", "key", "lists2"];

    private readonly List<byte> text = [];

    // What is odd is so seldom that most texts are in order.
    private double oddity;

    /// <summary>The next text.</summary>
    public byte[] Next()
    {
        text.Clear();
        oddity = Chance(0.75) ? 0 : 0.01;
        var kind = random.Next(20);
        if (kind == 0) Deep();
        else if (kind == 1) Noise();
        else if (kind < 4) Value(3);
        else Record(2);
        if (Chance(0.03)) Space();
        if (Chance(0.01)) text.InsertRange(0, [0xEF, 0xBB, 0xBF]);
        if (Chance(0.01)) Add(Pick(["x", "{}", ",", "\0", " 1"]));
        if (Chance(0.15)) for (var changes = random.Next(1, 4); changes > 0; changes--) Mutate();
        return [.. text];
    }

    /// <summary>A text that a string may have, lone surrogates included.</summary>
    public string Text()
    {
        var length = Chance(0.1) ? Pick(Edges) + random.Next(-2, 3) : random.Next(20);
        var builder = new StringBuilder();
        var plain = Chance(0.6);
        while (builder.Length < length)
            builder.Append(plain || Chance(0.9) ? ((char)random.Next(' ', 127)).ToString() : Chance(0.1) ? ((char)random.Next(0xD800, 0xE000)).ToString()
                : Chance(0.3) ? ((char)random.Next(0, 32)).ToString() : Pick(Characters));
        return builder.ToString();
    }

    private void Record(int depth)
    {
        var names = Names.AsSpan(0, 14).ToArray();
        if (Chance(0.4)) random.Shuffle(names);
        Add("{");
        var isFirst = true;
        foreach (var name in names)
        {
            if (Chance(0.65)) continue;
            Member(name, depth, ref isFirst);
            while (Chance(0.05)) Member(Pick(Names), depth, ref isFirst);
        }
        Space();
        Add("}");
    }

    private void Member(string name, int depth, ref bool isFirst)
    {
        if (!isFirst)
        {
            Space();
            if (!Odd()) Add(",");
        }
        isFirst = false;
        Space();
        Add("\"");
        Add(name);
        if (Odd()) text.AddRange(Pick(NoUtf8));
        Add("\"");
        Space();
        if (!Odd()) Add(":");
        Space();
        if (Chance(0.01)) Value(depth - 1);
        else ValueOf(name, depth - 1);
    }

    private void ValueOf(string name, int depth)
    {
        if (Chance(0.05)) Add("null");
        else if (depth < 0 && name is "inner" or "records" or "lists") Add(Chance(0.98) ? "null" : "\"\"");
        else switch (name)
        {
            case "count" or "share_of" or "price": Number(); break;
            case "isOpen": Add(Chance(0.97) ? Pick(["true", "false"]) : Pick(["\"true\"", "\"false\"", "\"\""])); break;
            case "colour": Add(Pick(["\"RED\"", "\"GREEN\"", "\"OTHER\"", "\"R\\u0045D\"", "1"])); break;
            case "inner": Record(depth); break;
            case "records": List(depth, () => Record(depth)); break;
            case "texts": List(depth, String); break;
            case "counts": List(depth, Number); break;
            case "colours": List(depth, () => Add(Pick(["\"RED\"", "\"X\""]))); break;
            case "lists": List(depth, () => List(depth, () => { Add("{\"key\":"); String(); Add("}"); })); break;
            case "text" or "since": String(); break;
            default: Value(depth); break;
        }
    }

    private void Value(int depth)
    {
        switch (random.Next(depth > 0 ? 8 : 5))
        {
            case 0: Add(Pick(["true", "false", "null"])); break;
            case 1 or 2: Number(); break;
            case 3 or 4: String(); break;
            case 5 or 6: List(depth - 1, () => Value(depth - 1)); break;
            default:
                Add("{");
                var isFirst = true;
                for (var count = random.Next(4); count > 0; count--) Member(Pick(Names), depth - 1, ref isFirst);
                Space();
                Add("}");
                break;
        }
    }

    private void List(int depth, Action item)
    {
        Add("[");
        var count = Chance(0.005) ? random.Next(300) : random.Next(4);
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && !Odd()) Add(",");
            Space();
            if (Chance(0.01)) Add("null");
            else item();
            Space();
        }
        Add(Odd() ? "}" : "]");
    }

    private void Number()
    {
        if (Odd()) Add(Pick(Wrong));
        else if (Chance(0.93)) Add(random.NextInt64(-2000, 2000).ToString(CultureInfo.InvariantCulture));
        else if (Chance(0.1)) Add("\"" + Pick(Numbers) + "\"");
        else Add(Chance(0.1) ? Digits() : Pick(Numbers));
    }

    // So many that they come to the end of something, whatever that is.
    private string Digits()
    {
        var digits = new string([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => (char)('0' + random.Next(10)))]).TrimStart('0');
        return (Chance(0.5) ? "-" : "") + (digits.Length == 0 ? "0" : digits)
            + (Chance(0.3) ? "." + random.Next(1000).ToString(CultureInfo.InvariantCulture) : "")
            + (Chance(0.2) ? "e" + random.Next(-30, 30).ToString(CultureInfo.InvariantCulture) : "");
    }

    private void String()
    {
        Add("\"");
        var length = Chance(0.02) ? Pick(Edges) + random.Next(-3, 4) : random.Next(12);
        var plain = Chance(0.6);
        for (var end = text.Count + length; text.Count < end;)
        {
            if (plain || Chance(0.8)) text.Add((byte)"abcdefgh 0123456789-_./"[random.Next(23)]);
            else if (Odd()) Add(Pick(WrongEscapes));
            else if (Odd()) text.AddRange(Pick(NoUtf8));
            else Add(Pick(Chance(0.5) ? Escapes : Characters));
        }
        if (!Odd()) Add("\"");
    }

    private void Deep()
    {
        var (open, close) = Pick([("[", "]"), ("{\"inner\":", "}"), ("{\"x\":", "}"), ("{\"records\":[", "]}"), ("{\"text\":\"t\",\"inner\":", "}"),
            ("{\"inner\":", ",\"text\":\"t\"}"), ("{\"raw\":[", "]}")]);
        var depth = random.Next(58, 70) / open.Count(static c => c is '[' or '{');
        for (var i = 0; i < depth; i++) Add(open);
        Add(Pick(["", "{}", "[]", "null", "1"]));
        for (var i = 0; i < depth - (Odd() ? 1 : 0); i++) Add(close);
    }

    private void Noise()
    {
        for (var length = random.Next(30); length > 0; length--) text.Add(Chance(0.2) ? (byte)random.Next(256) : (byte)Likely[random.Next(Likely.Length)]);
    }

    private void Mutate()
    {
        if (text.Count == 0) text.Add((byte)'{');
        var place = random.Next(text.Count);
        var value = Chance(0.3) ? (byte)random.Next(256) : (byte)Likely[random.Next(Likely.Length)];
        switch (random.Next(6))
        {
            case 0: text[place] = value; break;
            case 1: text.Insert(place, value); break;
            case 2: text.RemoveAt(place); break;
            case 3: text[place] ^= (byte)(1 << random.Next(8)); break;
            case 4: text.InsertRange(place, text.GetRange(place, random.Next(Math.Min(20, text.Count - place)))); break;
            default: text.RemoveRange(place, random.Next(Math.Min(20, text.Count - place))); break;
        }
    }

    private void Space()
    {
        if (Chance(0.85)) return;
        Add(Odd() ? "\u00a0" : Pick(Spaces));
    }

    private void Add(string part) => text.AddRange(Encoding.UTF8.GetBytes(part));

    private bool Odd() => oddity > 0 && Chance(oddity);

    private bool Chance(double share) => random.NextDouble() < share;

    private T Pick<T>(T[] values) => values[random.Next(values.Length)];
}
