using ZecGen.Generator.Words;

namespace ZecGen.Generator.Parsing.Sentences;

/// <summary>One of several.</summary>
/// <param name="choices">Each goes on with what follows the whole; a null one is nothing.</param>
internal sealed class ChoiceNode(PatternNode?[] choices, PatternNode? next) : PatternNode(next)
{
    // Fewer are tried as soon as they are looked up.
    private const int FewestToSort = 4;

    private SortedChoices? sorted;

    public override bool Matches(PatternRun run, int at)
    {
        foreach (var choice in choices.Length < FewestToSort ? choices : Sorted.At(run.Text, at))
            if (choice is null ? Continues(run, at) : choice.Matches(run, at)) return true;
        return false;
    }

    public override bool AddBeginnings(HashSet<char> beginnings)
    {
        var any = false;
        foreach (var choice in choices) any |= AddBeginnings(choice, beginnings);
        return any;
    }

    // Most are never reached, and sorting each of them at once would delay the first page.
    private SortedChoices Sorted => sorted ??= new(choices, BeginningsOf);

    private bool AddBeginnings(PatternNode? choice, HashSet<char> beginnings) =>
        choice is not null ? choice.AddBeginnings(beginnings) : Next is null || Next.AddBeginnings(beginnings);

    private HashSet<char>? BeginningsOf(PatternNode? choice)
    {
        var found = new HashSet<char>();
        return AddBeginnings(choice, found) ? null : found;
    }

    /// <summary>Choices by what they may begin with, each time in their order.</summary>
    private sealed class SortedChoices
    {
        private readonly Dictionary<char, PatternNode?[]> byBeginning = [];
        private readonly PatternNode?[] anywhere;

        public SortedChoices(PatternNode?[] choices, Func<PatternNode?, HashSet<char>?> beginningsOf)
        {
            var own = choices.Select(beginningsOf).ToList();
            anywhere = [.. choices.Where((_, at) => own[at] is null)];
            foreach (var beginning in own.SelectMany(static beginnings => beginnings ?? []).Distinct())
                byBeginning.Add(beginning, [.. choices.Where((_, at) => own[at] is not { } known || known.Contains(beginning))]);
        }

        public PatternNode?[] At(SentenceText text, int at)
        {
            at = text.SkipBlanks(at);
            return at < text.Text.Length && byBeginning.TryGetValue(TextSearch.Lower(text.Text[at]), out var found) ? found : anywhere;
        }
    }
}
