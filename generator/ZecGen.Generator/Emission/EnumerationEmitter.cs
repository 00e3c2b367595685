using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>An open enumeration: a text with names for the documented values.</summary>
internal static class EnumerationEmitter
{
    public static SourceFile Emit(OpenEnumeration enumeration) =>
        SourceFile.Of(enumeration.Service, enumeration.Name, enumeration.Page, Usings.Json, writer =>
        {
            var name = Code.Name(enumeration.Name);
            var texts = Code.Join(", ", enumeration.Values.Select(value => Code.Of($"Text.{Code.Name(value.Name)}")));
            writer.WriteSummary(enumeration.Documentation, fallback: Code.Of($"A documented set of values."));
            writer.Write(
                $$"""
                /// <param name="Value">The text on the wire, also where the documentation does not list it.</param>
                [JsonConverter(typeof(OpenEnumConverter<{{name}}>))]
                {{enumeration.Service.Access()}} readonly partial record struct {{name}}(string Value) : IOpenValue<{{name}}>
                {
                    {{w => WriteValues(w, enumeration)}}
                    /// <summary>The <see cref="Value"/>.</summary>
                    public override string ToString() => Value ?? "";

                    /// <summary>The texts of the documented values, for <c>switch</c>.</summary>
                    public static class Text
                    {
                        {{w => { foreach (var value in enumeration.Values) WriteText(w, value); }}}
                    }

                    ValueList<string> IOpenValue.Known => [{{texts}}];

                    {{name}} IOpenValue<{{name}}>.Of(string text) => new(text);
                }
                """);
        });

    private static void WriteValues(CodeWriter writer, OpenEnumeration enumeration)
    {
        foreach (var value in enumeration.Values)
        {
            writer.Write($"""/// <inheritdoc cref="Text.{Code.Name(value.Name)}"/>""");
            writer.Write($"public static {Code.Name(enumeration.Name)} {Code.Name(value.Name)} => new(Text.{Code.Name(value.Name)});");
            writer.Blank();
        }
    }

    private static void WriteText(CodeWriter writer, EnumerationValue value)
    {
        writer.WriteSummary(value.Documentation, fallback: Code.Of($"<c>{DocText.Of(value.Text)}</c>"));
        writer.Write($"public const string {Code.Name(value.Name)} = {Literal.Of(value.Text)};");
    }
}
