using System.Text;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>The text of a <see cref="SentencePattern"/> → its nodes.</summary>
internal static class PatternCompiler
{
    // "Between 1 and 5" needs the "and", "1 and 5" alone is two numbers; patterns say which they mean.
    private static readonly string[] Dashes = ["~", "-", "to", "到", "至", "through"];

    public static PatternNode Compile(string pattern, IReadOnlyDictionary<string, string>? fragments) =>
        Sequence(Items(Expand(pattern, fragments)), null) ?? throw new ArgumentException($"The pattern '{pattern}' is empty.");

    private static string Expand(string pattern, IReadOnlyDictionary<string, string>? fragments)
    {
        for (var open = pattern.IndexOf('<'); open >= 0; open = pattern.IndexOf('<', open + 1))
        {
            if (open > 0 && pattern[open - 1] == '\\') continue;
            var close = pattern.IndexOf('>', open);
            pattern = pattern.Substring(0, open) + Expand(fragments![pattern.Substring(open + 1, close - open - 1)], fragments) + pattern.Substring(close + 1);
        }
        return pattern;
    }

    // Parts of a sequence: literals, and groups with their brackets.
    private static List<string> Items(string pattern)
    {
        var items = new List<string>();
        var literal = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            switch (pattern[i])
            {
                case '\\':
                    literal.Append('\\').Append(pattern[++i]);
                    break;
                case '{' or '(' or '[':
                    Flush();
                    var close = CloseOf(pattern, i);
                    items.Add(pattern.Substring(i, close - i + 1));
                    i = close;
                    break;
                case '~' or '*':
                    Flush();
                    items.Add(pattern[i].ToString());
                    break;
                case ' ':
                    Flush();
                    break;
                default:
                    literal.Append(pattern[i]);
                    break;
            }
        }
        Flush();
        return items;

        void Flush()
        {
            if (literal.Length > 0) items.Add(literal.ToString());
            literal.Clear();
        }
    }

    private static PatternNode? Sequence(List<string> items, PatternNode? next)
    {
        for (var i = items.Count - 1; i >= 0; i--) next = Node(items[i], next);
        return next;
    }

    private static PatternNode Node(string item, PatternNode? next) => item switch
    {
        "{a}" => new NumberNode(isLower: true, next),
        "{b}" => new NumberNode(isLower: false, next),
        "{w}" => new NameNode(isValue: false, next),
        "{v}" => new NameNode(isValue: true, next),
        "{u}" => new UnitNode(next),
        "{m}" => new MemberNode(next),
        "{n}" => new NounNode(next),
        "*" => new RestNode(),
        "~" => new ChoiceNode([.. Dashes.Select(dash => new LiteralNode(dash, next))], next),
        _ when item[0] is '(' or '[' => new ChoiceNode([.. Choices(item, next)], next),
        _ => new LiteralNode(item.Replace("\\", ""), next),
    };

    private static List<PatternNode?> Choices(string group, PatternNode? next)
    {
        var choices = Alternatives(group.Substring(1, group.Length - 2)).Select(choice => Sequence(Items(choice), next)).ToList();
        if (group[0] == '[') choices.Add(null);
        return choices;
    }

    private static IEnumerable<string> Alternatives(string inside)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < inside.Length; i++)
        {
            if (inside[i] == '\\') i++;
            else if (inside[i] is '(' or '[' or '{') depth++;
            else if (inside[i] is ')' or ']' or '}') depth--;
            else if (inside[i] == '|' && depth == 0)
            {
                yield return inside.Substring(start, i - start);
                start = i + 1;
            }
        }
        yield return inside.Substring(start);
    }

    private static int CloseOf(string pattern, int open)
    {
        var depth = 0;
        for (var i = open; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\') i++;
            else if (pattern[i] is '(' or '[' or '{') depth++;
            else if (pattern[i] is ')' or ']' or '}' && --depth == 0) return i;
        }
        throw new ArgumentException($"The pattern '{pattern}' has a bracket that is not closed.");
    }
}
