using System.Text.Json;

namespace ZecGen.Runtime.Tests.Fuzzing;

/// <summary>Makes records with any values.</summary>
internal sealed class ValueMaker(Random random, TextMaker texts)
{
    /// <param name="depth">How deep records stand in records at most.</param>
    public Everything Next(int depth = 2) => new()
    {
        Text = Maybe(texts.Text),
        Count = Maybe<long?>(() => Whole()),
        Share = Maybe<double?>(() => Real()),
        Price = Maybe<decimal?>(() => Money()),
        IsOpen = Maybe<bool?>(() => random.Next(2) == 0),
        Since = Maybe<Timestamp?>(() => new(texts.Text())),
        Raw = Maybe(Raw),
        Colour = Maybe<Colour?>(() => Colour()),
        Inner = depth > 0 ? Maybe(() => Next(depth - 1)) : null,
        Records = depth > 0 ? List(() => random.Next(20) == 0 ? null! : Next(depth - 1)) : default,
        Texts = List(() => random.Next(20) == 0 ? null! : texts.Text()),
        Counts = List<long?>(() => random.Next(20) == 0 ? null : Whole()),
        Colours = List(Colour),
        Lists = List(() => List(() => random.Next(20) == 0 ? null! : new Pair { Key = Maybe(texts.Text) })),
    };

    private T? Maybe<T>(Func<T> make) => random.Next(2) == 0 ? make() : default;

    private ValueList<T> List<T>(Func<T> item) => random.Next(3) switch
    {
        0 => Enumerable.Range(0, random.Next(6)).Select(_ => item()).ToArray(),
        1 => [],
        _ => default,
    };

    private long Whole() => random.Next(4) switch
    {
        0 => random.NextInt64(-100, 100),
        1 => random.Next(2) == 0 ? long.MinValue : long.MaxValue,
        _ => random.NextInt64(long.MinValue, long.MaxValue) >> random.Next(63),
    };

    private double Real()
    {
        while (true)
        {
            var number = random.Next(3) == 0
                ? Math.Round(random.NextDouble() * 1000, 2)
                : BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            if (double.IsFinite(number)) return number;
        }
    }

    private decimal Money() =>
        new(random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(3) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29));

    private Colour Colour() => random.Next(4) switch { 0 => new("RED"), 1 => new("GREEN"), 2 => default, _ => new(texts.Text()) };

    // Any JSON that System.Text.Json takes.
    private RawJson Raw()
    {
        for (var i = 0; i < 20; i++)
        {
            try
            {
                return RawJson.From(JsonDocument.Parse(texts.Next()).RootElement);
            }
            catch (Exception exception) when (exception is JsonException or InvalidOperationException)
            {
            }
        }
        return RawJson.Parse("{}");
    }
}
