namespace ZecGen.Generator.Markdown.Repairs;

/// <summary>Doubled carriage returns, which a tool leaves that turns line feeds into line ends where these are whole already: to Markdown every other
/// line is blank.</summary>
internal static class LineEnds
{
    private const string Doubled = "\r\r\n";

    public static string Single(string page, List<Repair> repairs)
    {
        var first = page.IndexOf(Doubled, StringComparison.Ordinal);
        if (first < 0) return page;
        repairs.Add(new(RepairKind.DoubledCarriageReturns, new(first, Doubled.Length)));
        return page.Replace(Doubled, " \r\n");
    }
}
