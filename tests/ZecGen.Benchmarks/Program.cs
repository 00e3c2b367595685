using System.Globalization;
using Markdig;
using ZecGen.Benchmarks;
using ZecGen.Generator.Binding;
using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

// Reading: the whole front end against Markdig alone on the same text.
if (args is not [var folder])
{
    Console.Error.WriteLine("Name a folder of pages.");
    return 2;
}

var texts = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Path: Path.GetRelativePath(folder, path).Replace('\\', '/'), Text: File.ReadAllText(path))).ToList();
var pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

var results = Interleaved.Compare(
    60,
    ("Markdig alone", () => { foreach (var (_, text) in texts) Markdown.Parse(text, pipeline); }),
    ("declarations", () => { foreach (var (path, text) in texts) PageParser.Parse(new(path, path, text, null, null)); }),
    ("whole front end", () =>
    {
        var pages = texts.Select(page => PageParser.Parse(new(page.Path, page.Path, page.Text, null, null))).ToList();
        var symbols = SymbolTable.Build(pages.Select(PageSurface.Of).ToEquatable(), PageLanguage.English, OutputOptions.Default);
        foreach (var page in pages) PageBinder.Bind(page, symbols);
    }));

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{texts.Count} pages, {texts.Sum(page => page.Text.Length) / 1024} KB\n\n| what | median | ratio |\n| --- | --- | --- |"));
foreach (var (name, median, ratio) in results)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {median.TotalMilliseconds:F1} ms | {ratio:F2} |"));
return 0;
