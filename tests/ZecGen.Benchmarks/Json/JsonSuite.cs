using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Zec;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Json;

/// <summary>Emitted JSON code against System.Text.Json's own, UTF-8 in and out.</summary>
internal sealed class JsonSuite : Suite
{
    private const string SourceGenerator = "STJ source generator";
    private const string Reflection = "STJ reflection";
    private const string Serializer = "ZecGen through JsonSerializer";

    private static readonly JsonSerializerOptions Emitted = new() { TypeInfoResolver = ConverterResolver.Instance };
    private static readonly JsonSerializerOptions Reflecting = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    public override string Name => "json";

    public override string Description => "JSON: emitted code, as clients read and write, against System.Text.Json's source generator and reflection.";

    public override IEnumerable<Figure> Measure(SuiteSettings settings) =>
    [
        .. Both<CreateImageRequest, PlainCreateImageRequest>("CreateImage request", Samples.CreateImage, 0.80, null, settings),
        .. Both<CreateImageResponse, PlainCreateImageResponse>("CreateImage response", Samples.ImageCreated, null, 0.70, settings),
        .. Both<InstanceInfo, PlainInstance>("an instance with disks, interfaces and tags", Samples.Page.DataSet![0], null, null, settings),
        .. Both<DescribeInstancesResponse, PlainDescribeInstancesResponse>("page of 20 instances", Samples.Page, 0.80, 0.55, settings),
    ];

    private static IEnumerable<Figure> Both<T, TPlain>(string what, TPlain plain, double? outGoal, double? inGoal, SuiteSettings settings)
    {
        var ours = (JsonTypeInfo<T>)Emitted.GetTypeInfo(typeof(T));
        var converter = (WireConverter<T>)ours.Converter;
        var generated = (JsonTypeInfo<TPlain>)PlainContext.Default.GetTypeInfo(typeof(TPlain))!;
        var reflected = (JsonTypeInfo<TPlain>)Reflecting.GetTypeInfo(typeof(TPlain));
        var json = JsonSerializer.SerializeToUtf8Bytes(plain, generated);
        var value = converter.FromJson(json);
        if (!converter.ToJson(value).AsSpan().SequenceEqual(json)) throw new InvalidOperationException($"{what} is not written by clients as it was read.");
        if (!JsonSerializer.SerializeToUtf8Bytes(value, ours).AsSpan().SequenceEqual(json))
            throw new InvalidOperationException($"{what} is not written as it was read.");

        var writing = Interleaved.Compare(
            settings.Rounds,
            new Way(SourceGenerator, () => JsonSerializer.SerializeToUtf8Bytes(plain, generated)),
            new Way(Figure.Ours, () => converter.ToJson(value)),
            new Way(Serializer, () => JsonSerializer.SerializeToUtf8Bytes(value, ours)),
            new Way(Reflection, () => JsonSerializer.SerializeToUtf8Bytes(plain, reflected)));
        var reading = Interleaved.Compare(
            settings.Rounds,
            new Way(SourceGenerator, () => JsonSerializer.Deserialize(json, generated)),
            new Way(Figure.Ours, () => converter.FromJson(json)),
            new Way(Serializer, () => JsonSerializer.Deserialize(json, ours)),
            new Way(Reflection, () => JsonSerializer.Deserialize(json, reflected)));
        return
        [
            .. Figures("out", writing, outGoal),
            .. Figures("in", reading, inGoal),
        ];

        IEnumerable<Figure> Figures(string direction, Comparison outcome, double? goal) =>
        [
            .. outcome.Ratios($"JSON {direction}, {what}, {json.Length:N0} B: ÷ {SourceGenerator}", SourceGenerator, goal, Serializer, Reflection),
            .. outcome.Allocated($"JSON {direction}, {what}: allocated", outcome.Bytes(SourceGenerator), SourceGenerator, Reflection),
            new($"JSON {direction}, {what}: time", Figure.Ours, Unit.Milliseconds, outcome.Milliseconds(Figure.Ours)),
            new($"JSON {direction}, {what}: time", SourceGenerator, Unit.Milliseconds, outcome.Milliseconds(SourceGenerator)),
        ];
    }
}
