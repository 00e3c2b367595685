using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace ZecGen.Runtime.Tests.Fuzzing;

/// <summary>Reads and writes very many texts and values, and compares with System.Text.Json: what is taken, what it means, and how it is written.</summary>
public static class JsonFuzz
{
    private static readonly JsonSerializerOptions[] Writers =
    [
        new(), new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }, new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.Cyrillic) },
    ];

    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Runs it.</summary>
    /// <param name="count">How many texts; of every five, one is a record that is written first.</param>
    /// <param name="seed">The same seed makes the same texts.</param>
    /// <param name="first">The number of the text to begin with.</param>
    /// <param name="report">Receives what is wrong, as it is found.</param>
    public static FuzzResult Run(int count, int seed, int first = 0, Action<string>? report = null)
    {
        var (taken, refused, written, wrong) = (0, 0, 0, 0);
        for (var number = first; number < first + count; number++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + number));
            var texts = new TextMaker(random);
            byte[] json = [];
            try
            {
                if (number % 5 == 0)
                {
                    json = WriteAndCompare(new ValueMaker(random, texts).Next(), random);
                    written++;
                }
                else json = texts.Next();
                if (ReadAndCompare(json, random)) taken++;
                else refused++;
            }
            catch (Exception exception)
            {
                wrong++;
                report?.Invoke(
                    string.Create(CultureInfo.InvariantCulture,
                        $"text {number} of seed {seed}: {exception.GetType().Name} {exception.Message}\n  {Convert.ToBase64String(json)}\n  "
                            + $"{Encoding.UTF8.GetString(json)}"));
            }
        }
        return new(count, taken, refused, written, wrong);
    }

    private static byte[] WriteAndCompare(Everything value, Random random)
    {
        var json = JsonValues.Record<Everything>().ToJson(value);
        Expect(ReferenceWriter.Write(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping), json, "written");
        var writer = Writers[random.Next(Writers.Length)];
        Expect(ReferenceWriter.Write(value, writer.Encoder), JsonSerializer.SerializeToUtf8Bytes(value, writer), "written by the serializer");
        return json;
    }

    /// <returns>Whether it is taken.</returns>
    private static bool ReadAndCompare(byte[] json, Random random)
    {
        var refusal = JsonReference.Refusal(json);
        var isUtf8 = Utf8.IsValid(json);

        // Any value, as it is.
        var raw = Attempt(() => JsonValues.Raw.FromJson(json));
        Expect(refusal is null && isUtf8, raw is not null, "taken as any value");
        if (raw is not null) Expect(JsonDocument.Parse(json.AsMemory()).RootElement.GetRawText(), raw.ToString(), "the text of any value");

        // A record.
        JsonException? error = null;
        var actual = Attempt(() => JsonValues.Record<Everything>().FromJson(json), found => error = found);
        var expected = new JsonReference(readsAll: false).Read(json);
        // Of several members with one name, those before the last may be met before it is known that they do not count.
        if (actual is null && expected is not null) expected = new JsonReference(readsAll: true).Read(json);
        Expect(expected is not null, actual is not null, $"taken as a record ({error?.Message})");
        if (expected != actual) throw new InvalidOperationException($"A record was read as {actual}, not as {expected}.");
        if (refusal is not null && error?.Message == "The JSON is invalid.")
            throw new InvalidOperationException("The place of what is invalid is not reported.");

        // The same by way of the serializer, in one piece and in many.
        if (!IsNull(json))
        {
            // Beside bytes that are no UTF-8, and where comments are allowed, white space is not kept.
            Same(actual, Attempt(() => JsonSerializer.Deserialize<Everything>(json)), "by the serializer", isLoose: !isUtf8);
            if (actual is not null || random.Next(4) == 0)
                Same(actual, Attempt(() => Segmented(json, random.Next(1, 40), default)), "in segments", isLoose: !isUtf8);
            if (actual is not null)
                Same(actual, Attempt(() => JsonSerializer.Deserialize<Everything>(json, Lenient)), "by a lenient serializer", isLoose: true);
            if (actual is not null)
                Same(actual, Attempt(() => Segmented(json, random.Next(1, 40), new() { CommentHandling = JsonCommentHandling.Skip })),
                    "in segments by a lenient reader", isLoose: true);
        }

        if (actual is not null)
        {
            var again = JsonValues.Record<Everything>().ToJson(actual);
            Expect(ReferenceWriter.Write(actual, JavaScriptEncoder.UnsafeRelaxedJsonEscaping), again, "written again");
            Same(new JsonReference(readsAll: true).Read(again), Attempt(() => JsonValues.Record<Everything>().FromJson(again)), "read again");
        }
        return actual is not null;
    }

    private static Everything? Segmented(byte[] json, int length, JsonReaderOptions options)
    {
        var last = new Segment(json.AsMemory(0, Math.Min(length, json.Length)), null);
        var first = last;
        for (var at = length; at < json.Length; at += length) last = new(json.AsMemory(at, Math.Min(length, json.Length - at)), last);
        var reader = new Utf8JsonReader(new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length), options);
        var value = JsonSerializer.Deserialize<Everything>(ref reader);
        return reader.Read() ? throw new JsonException("Something more follows.") : value;
    }

    private static T? Attempt<T>(Func<T> read, Action<JsonException>? failed = null)
        where T : class?
    {
        try
        {
            return read();
        }
        catch (JsonException exception)
        {
            failed?.Invoke(exception);
            return null;
        }
    }

    private static bool IsNull(byte[] json) => json.AsSpan().Trim(" \n\r\t"u8).SequenceEqual("null"u8);

    private static void Same(Everything? expected, Everything? actual, string what, bool isLoose = false)
    {
        if (isLoose) (expected, actual) = (WithoutSpace(expected), WithoutSpace(actual));
        if (expected != actual)
            throw new InvalidOperationException($"Read {what}: {actual?.ToString() ?? "nothing"}, not {expected?.ToString() ?? "nothing"}.");
    }

    private static Everything? WithoutSpace(Everything? value) => value is null ? null : value with
    {
        Raw = value.Raw is { } raw ? RawJson.Parse(WithoutSpace(raw.ToString())) : null,
        Inner = WithoutSpace(value.Inner),
        Records = value.Records.IsDefault ? default : value.Records.Select(static item => WithoutSpace(item)!).ToArray(),
    };

    private static string WithoutSpace(string json)
    {
        var (text, isQuoted) = (new StringBuilder(), false);
        for (var i = 0; i < json.Length; i++)
        {
            if (json[i] == '"') isQuoted = !isQuoted;
            if (isQuoted || json[i] > ' ') text.Append(json[i]);
            if (isQuoted && json[i] == '\\') text.Append(json[++i]);
        }
        return text.ToString();
    }

    private static void Expect<T>(T expected, T actual, string what)
    {
        var areEqual = expected is byte[] bytes && actual is byte[] others
            ? bytes.AsSpan().SequenceEqual(others)
            : EqualityComparer<T>.Default.Equals(expected, actual);
        if (!areEqual) throw new InvalidOperationException($"{what}: {Show(actual)}, not {Show(expected)}.");
    }

    private static string? Show<T>(T value) => value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value?.ToString();

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment(ReadOnlyMemory<byte> memory, Segment? before)
        {
            Memory = memory;
            if (before is null) return;
            before.Next = this;
            RunningIndex = before.RunningIndex + before.Memory.Length;
        }
    }
}

/// <summary>What a run has shown.</summary>
/// <param name="Count">How many texts were read.</param>
/// <param name="Taken">How many of them are records.</param>
/// <param name="Refused">How many are none.</param>
/// <param name="Written">How many records were written first.</param>
/// <param name="Wrong">How many were read or written otherwise than by System.Text.Json.</param>
public sealed record FuzzResult(int Count, int Taken, int Refused, int Written, int Wrong);
