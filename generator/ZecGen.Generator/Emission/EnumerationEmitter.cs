using ZecGen.Generator.Model;

namespace ZecGen.Generator.Emission;

/// <summary>The open enumerations of a service: texts with names for the documented values.</summary>
internal static class EnumerationEmitter
{
    public static SourceFile Emit(EnumerationSet set) =>
        SourceFile.Of(set.Service, set.Service.Enumerations, set.Service.Slug, Usings.Json,
            writer => writer.WriteByPage(set.Enumerations, static enumeration => enumeration.Page, Write));

    private static void Write(CodeWriter writer, OpenEnumeration enumeration)
    {
        var name = Code.Name(enumeration.Name);
        writer.WriteSummary(enumeration.Documentation, fallback: Code.Of($"Specifies a documented set of values."));
        writer.Write(
            $$"""
            [JsonConverter(typeof({{Code.Name(ConverterEmitter.OfEnumerations)}}<{{name}}>))]
            {{ServiceCode.Generated}}
            {{enumeration.Service.Access()}} readonly partial record struct {{name}} : IOpenValue<{{name}}>
            {
                {{w => WriteValues(w, enumeration)}}

                /// <summary>Initializes the value from text, which does not have to be documented.</summary>
                public {{name}}(string value) => Value = value;

                /// <summary>Gets the text on the wire. Use it in a <c>switch</c> with the constants of <see cref="Values"/>.</summary>
                public string Value { get; }

                /// <summary>Gets the documented values, in the order of the documentation.</summary>
                public static global::ZecGen.ValueList<{{name}}> All => global::ZecGen.Infrastructure.OpenValues.All<{{name}}>();

                /// <summary>Gets a value indicating whether the value is documented.</summary>
                public bool IsKnown => global::ZecGen.Infrastructure.OpenValues.IsKnown(this);

                /// <summary>Converts text to a value.</summary>
                public static implicit operator {{name}}(string text) => new(text);

                /// <inheritdoc/>
                public override string ToString() => Value ?? "";

                /// <summary>Provides the documented values as constants, for use in a <c>switch</c>.</summary>
                public static class Values
                {
                    {{w => { foreach (var value in enumeration.Values) WriteText(w, value); }}}
                }

                string IOpenValue.Known => {{Literal.Lines(enumeration.Values.Select(value => value.Text))}};

                {{name}} IOpenValue<{{name}}>.Of(string text) => new(text);
            }
            """);
    }

    private static void WriteValues(CodeWriter writer, OpenEnumeration enumeration)
    {
        foreach (var value in enumeration.Values)
        {
            writer.Write($"""/// <inheritdoc cref="Values.{Code.Name(value.Name)}"/>""");
            writer.Write($"public static {Code.Name(enumeration.Name)} {Code.Name(value.Name)} => new(Values.{Code.Name(value.Name)});");
        }
    }

    private static void WriteText(CodeWriter writer, EnumerationValue value)
    {
        writer.WriteSummary(value.Documentation, fallback: Code.Of($"<c>{DocText.Of(value.Text)}</c>"));
        writer.Write($"public const string {Code.Name(value.Name)} = {Literal.Of(value.Text)};");
    }
}
