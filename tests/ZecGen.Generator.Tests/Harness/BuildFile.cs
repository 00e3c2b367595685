namespace ZecGen.Generator.Tests.Harness;

/// <summary>The file that a build writes for the generator.</summary>
internal static class BuildFile
{
    public static PageFile Of(params IEnumerable<string[]> records) =>
        new("obj/ZecGen.settings", string.Concat(records.Select(record => string.Join('\u001F', record) + "\u001E\n")));
}
