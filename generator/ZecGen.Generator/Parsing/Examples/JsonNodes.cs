namespace ZecGen.Generator.Parsing.Examples;

/// <summary>Values that follow one another on a tape, from one place to another.</summary>
internal readonly struct JsonNodes(JsonTokens tape, int from, int to)
{
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var _ in this) count++;
            return count;
        }
    }

    public Enumerator GetEnumerator() => new(tape, from, to);

    public struct Enumerator(JsonTokens tape, int from, int to)
    {
        private int next = from;

        public JsonNode Current { get; private set; }

        public bool MoveNext()
        {
            if (next >= to) return false;
            Current = new(tape, next);
            next += tape[next].Size;
            return true;
        }
    }
}

/// <summary>The members of an object: a name's size on the tape is that of its value and one.</summary>
internal readonly struct JsonMembers(JsonNodes names)
{
    public Enumerator GetEnumerator() => new(names.GetEnumerator());

    public struct Enumerator(JsonNodes.Enumerator names)
    {
        private JsonNodes.Enumerator names = names;

        public readonly JsonMember Current => new(names.Current.Tape, names.Current.Place);

        public bool MoveNext() => names.MoveNext();
    }
}
