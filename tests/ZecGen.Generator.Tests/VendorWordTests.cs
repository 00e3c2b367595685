using ZecGen.Generator.Dialects;
using ZecGen.Generator.Dialects.Files;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What a vendor calls things stands in its dialect, and in its protocol of the runtime; nothing else knows it.</summary>
public class VendorWordTests
{
    [Fact]
    public void Generator_OutsideItsDialects_NamesNoWordOfAVendor() =>
        Assert.Empty(Places("generator/ZecGen.Generator", "Dialects", [.. WordsOf(BuiltInDialects.Default)]));

    [Fact]
    public void Runtime_OutsideItsProtocols_NamesNoWordOfAVendor() =>
        Assert.Empty(Places("generator/ZecGen.Runtime", "Protocols/Zenlayer", "zenlayer", "Zenlayer", "x-zc-", "X-ZC-", "/api/v2", "_NOT_FOUND",
            "REQUEST_LIMIT", "ZC2-", "\"dataSet", "\"Describe", "ZENLAYER", "access_key", "current_profile"));

    [Fact]
    public void Tool_NamesNoWordOfAVendor() => Assert.Empty(Places("generator/ZecGen.Cli", "", [.. WordsOf(BuiltInDialects.Default), "ZC2-", "X-ZC-"]));

    [Fact]
    public void Fake_OutsideItsDialectAndSignatureCheck_NamesNoWordOfAVendor() =>
        Assert.All(
            Places("generator/ZecGen.Testing", "Dialects",
                [.. WordsOf(BuiltInDialects.Default), "ZC2-", "x-zc-", "AUTHFAILURE_", "INVALID_", "OPERATION_", "_NOT_FOUND", "REQUEST_LIMIT"]),
            static place => Assert.StartsWith("Checks/Zenlayer/", place, StringComparison.Ordinal));

    [Fact]
    public void Words_AreLookedForWhereTheyStand() =>
        Assert.NotEmpty(Places("generator/ZecGen.Generator", "Binding", [.. WordsOf(BuiltInDialects.Default)]));

    private static IEnumerable<string> WordsOf(Dialect dialect) =>
    [
        dialect.Name, dialect.Protocol.Type, dialect.Protocol.Server, dialect.Examples.ServicePath, .. dialect.Examples.ActionHeaders,
        .. dialect.Examples.VersionHeaders,
        .. new[] { dialect.Shapes.PageNumber, dialect.Shapes.PageSize, dialect.Shapes.Total, dialect.Shapes.Items, dialect.Shapes.CallId,
                dialect.Shapes.IdempotencyToken }
            .Concat(dialect.ReadOnlyVerbs).Select(static word => "\"" + word + "\""),
    ];

    private static List<string> Places(string project, string room, params string[] words)
    {
        var folder = Path.Combine(Repository.Root, project);
        var places = new List<string>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file).Replace('\\', '/');
            if (path.StartsWith("obj/", StringComparison.Ordinal) || path.StartsWith("bin/", StringComparison.Ordinal)
                || (room.Length > 0 && path.StartsWith(room + "/", StringComparison.Ordinal)))
                continue;
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                var isComment = lines[i].TrimStart().StartsWith("//", StringComparison.Ordinal);
                if (!isComment && words.FirstOrDefault(word => lines[i].Contains(word, StringComparison.Ordinal)) is { } found)
                    places.Add($"{path}({i + 1}): {found}");
            }
        }
        return places;
    }
}
