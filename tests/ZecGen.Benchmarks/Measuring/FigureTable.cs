using System.Text;

namespace ZecGen.Benchmarks.Measuring;

/// <summary>Figures of several processes → one Markdown table: the median, how far the processes lie apart, the goal, and the peers beside it.</summary>
internal static class FigureTable
{
    public static string Of(IReadOnlyList<Figure> figures)
    {
        var table = new StringBuilder("| what | figure | over processes | goal | met | peers |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var row in figures.GroupBy(figure => (figure.What, figure.Unit)))
        {
            var ours = row.Where(figure => figure.Way == Figure.Ours).ToList();
            var goal = ours.FirstOrDefault()?.AtMost;
            table.Append("| ").AppendJoin(" | ", [
                row.Key.What,
                ours.Count > 0 ? Median(ours) : "–",
                ours.Count > 1 ? Spread(ours) : "",
                goal is { } most ? "≤ " + Figure.Text(row.Key.Unit, most) : "",
                goal is null ? "" : Interleaved.Median(ours.Select(figure => figure.Value)) <= goal ? "yes" : "**no**",
                string.Join(", ",
                    row.Where(figure => figure.Way != Figure.Ours).GroupBy(figure => figure.Way).Select(peer => $"{peer.Key} {Median([.. peer])}")),
            ]).Append(" |\n");
        }
        return table.ToString();
    }

    private static string Median(IReadOnlyList<Figure> figures) => Figure.Text(figures[0].Unit, Interleaved.Median(figures.Select(figure => figure.Value)));

    private static string Spread(IReadOnlyList<Figure> figures)
    {
        var (least, most) = (Figure.Text(figures[0].Unit, figures.Min(figure => figure.Value)),
            Figure.Text(figures[0].Unit, figures.Max(figure => figure.Value)));
        return least == most ? "the same" : $"{least} … {most}";
    }
}
