using System.Text;

namespace ZecGen.Generator.Parsing;

/// <summary>Checks that a text is one JSON value and takes its blanks out.</summary>
internal static class JsonText
{
    private const int MaximumDepth = 64;

    /// <returns>The text without blanks between tokens; null where it is not well-formed.</returns>
    public static string? Compact(string text)
    {
        var scanner = new Scanner(text);
        return scanner.Value(0) && scanner.AtEnd ? scanner.Output : null;
    }

    private struct Scanner(string text)
    {
        private readonly StringBuilder output = new(text.Length);
        private int at;

        public readonly string Output => output.ToString();

        public bool AtEnd
        {
            get
            {
                SkipBlanks();
                return at == text.Length;
            }
        }

        public bool Value(int depth)
        {
            SkipBlanks();
            if (at == text.Length || depth > MaximumDepth) return false;
            return text[at] switch
            {
                '{' => Sequence('{', '}', depth, named: true),
                '[' => Sequence('[', ']', depth, named: false),
                '"' => String(),
                't' => Word("true"),
                'f' => Word("false"),
                'n' => Word("null"),
                _ => Number(),
            };
        }

        private bool Sequence(char open, char close, int depth, bool named)
        {
            if (!Token(open)) return false;
            if (Token(close)) return true;
            do
            {
                if (named && !(Blank() && String() && Token(':'))) return false;
                if (!Value(depth + 1)) return false;
            }
            while (Token(','));
            return Token(close);
        }

        private bool String()
        {
            if (at == text.Length || text[at] != '"') return false;
            var start = at++;
            for (; at < text.Length && text[at] != '"'; at++)
            {
                if (text[at] < ' ') return false;
                if (text[at] == '\\' && !Escape()) return false;
            }
            if (at == text.Length) return false;
            output.Append(text, start, ++at - start);
            return true;
        }

        private bool Escape()
        {
            if (++at == text.Length) return false;
            if (text[at] != 'u') return "\"\\/bfnrt".IndexOf(text[at]) >= 0;
            for (var digit = 0; digit < 4; digit++)
                if (++at >= text.Length || !Uri.IsHexDigit(text[at])) return false;
            return true;
        }

        private bool Number()
        {
            var start = at;
            if (Peek('-')) at++;
            if (Peek('0')) at++;
            else if (!Digits()) return false;
            if (Peek('.'))
            {
                at++;
                if (!Digits()) return false;
            }
            if (Peek('e') || Peek('E'))
            {
                at++;
                if (Peek('+') || Peek('-')) at++;
                if (!Digits()) return false;
            }
            output.Append(text, start, at - start);
            return true;
        }

        private bool Digits()
        {
            var start = at;
            while (at < text.Length && text[at] is >= '0' and <= '9') at++;
            return at > start;
        }

        private bool Word(string word)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0) return false;
            at += word.Length;
            output.Append(word);
            return true;
        }

        private bool Token(char c)
        {
            SkipBlanks();
            if (!Peek(c)) return false;
            at++;
            output.Append(c);
            return true;
        }

        private readonly bool Peek(char c) => at < text.Length && text[at] == c;

        private bool Blank()
        {
            SkipBlanks();
            return true;
        }

        private void SkipBlanks()
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '\r' or '\n') at++;
        }
    }
}
