using ZecGen.Generator.Collections;

namespace ZecGen.Generator.Project;

/// <summary>What MSBuild knows of the project, as <c>ZecGen.targets</c> writes it into a file of its own.</summary>
/// <remarks>The compiler's own way, a generated .editorconfig, cuts values at the first ';' or '#' and keeps the metadata of one item only where a
/// file is listed twice.</remarks>
/// <param name="Values">Properties by name.</param>
/// <param name="Items">In the order of the project. Files that several items name are there several times.</param>
/// <param name="ProjectFiles">Paths of the project file and of the files that add to it.</param>
/// <param name="ConfigFiles">Paths of the .editorconfig files that apply to pages.</param>
/// <param name="Dialects">What pages name as their dialect, where it is a file.</param>
/// <param name="PrivateAssets">Of each reference to the package, which assets are kept from consumers.</param>
internal sealed record BuildSettings(
    EquatableArray<SettingValue> Values,
    EquatableArray<BuildItem> Items,
    EquatableArray<string> ProjectFiles,
    EquatableArray<string> ConfigFiles,
    EquatableArray<string> PrivateAssets,
    EquatableArray<DialectPath> Dialects = default)
{
    private const char EndOfField = '\u001F';
    private const char EndOfRecord = '\u001E';

    public static bool IsIn(string path) => FileNames.Of(path) == "ZecGen.settings";

    /// <summary>Records of a kind that is not known are passed over.</summary>
    public static BuildSettings Read(string text)
    {
        var (values, items, projects, configs, assets, dialects) = (
            new List<SettingValue>(), new List<BuildItem>(), new List<string>(), new List<string>(), new List<string>(), new List<DialectPath>());
        foreach (var record in text.Split(EndOfRecord))
        {
            // MSBuild ends each with a line break as well, which belongs to no field.
            var fields = record.TrimStart('\r', '\n').Split(EndOfField);
            switch (fields[0], fields.Length)
            {
                case ("setting", 3):
                    values.Add(new(fields[1], fields[2].Trim()));
                    break;
                case ("page", 7 or 8):
                    items.Add(new(fields[1], fields[3] == "true",
                        new(Known(fields[4]), Known(fields[5]), Known(fields[6]), fields[2].Replace('\\', '/') + FileNames.WithoutExtension(fields[1]))
                        {
                            Dialect = fields.Length > 7 ? Known(fields[7]) : null,
                        }));
                    break;
                case ("dialect", 3):
                    dialects.Add(new(fields[1], fields[2]));
                    break;
                case ("project", 2):
                    projects.Add(fields[1]);
                    break;
                case ("editorconfig", 2):
                    configs.Add(fields[1]);
                    break;
                case ("reference", 4):
                    assets.Add(fields[1]);
                    break;
            }
        }
        return new(values.ToEquatable(), items.ToEquatable(), projects.ToEquatable(), configs.ToEquatable(), assets.ToEquatable(), dialects.ToEquatable());
    }

    /// <returns>Null where the build does not say.</returns>
    public string? this[string name] => Values.FirstOrDefault(value => value.Name == name)?.Value;

    private static string? Known(string text) => text.Trim() is { Length: > 0 } known ? known : null;
}

/// <summary>A dialect as pages name it, and the file that describes it.</summary>
internal sealed record DialectPath(string Name, string Path);

internal sealed record SettingValue(string Name, string Value);

/// <param name="IsDefault">Whether nobody but the package named the page.</param>
internal sealed record BuildItem(string Path, bool IsDefault, PageItem Values);
