using System.Text;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>Clients take and refuse what System.Text.Json does, and read the same.</summary>
public class JsonAcceptanceTests
{
    private const string Plain = """
        {"text":"t","count":1,"share_of":1.5,"price":2.50,"isOpen":true,"since":"2026-01-31T08:00:00Z","raw":{"a": [1,"\u00e4"]},"colour":"RED","inner":{"text":"i","inner":{"count":3,"records":[{"colour":"BLUE"}]},"texts":["x"]},"records":[{"text":"a","lists":[[{"key":"k"}],[]]},{"text":"d","texts":["b","c"]}],"texts":["p","q","r","s","t","u"],"counts":[1,2,3],"colours":["GREEN","OTHER"],"lists":[[{"key":"m"},{"key":"n"}]]}
        """;

    // Other forms, other orders, members that are not documented.
    private const string Odd = """
        { "more" : { "deep" : [ 1 , -0.5e+3 , "\\ \" \/ \b \f \n \r \t \ud83d\ude00" , { } , [ ] , null , true , false ] } ,
          "te\u0078t" : "a\"b é 雲 😀" , "share_of" : "1.5" , "count" : "7" , "price" : 1e2 , "isOpen" : "false" ,
        	"raw" : [ "雲" , { "x" : 1 } ] , "colour" : "R\u0045D" , "records" : [ null , { "count" : -12 , "text" : 1.50 } , { "inner" : { "texts" : [ true , 1 ] } } ] ,
          "inner" : null , "counts" : [ "1" , 2.0 , 123456789012345678 , -9223372036854775808 ] , "since" : "" , "text" : "last" }
        """;

    private static readonly string[] Texts =
    [
        "", " ", "null", "nul", "nulll", "true", "tru", "True", "false", "fals", "truefalse",
        "0", "-0", "-", "00", "01", "-01", "1.", ".5", "1.5", "1.e1", "1e", "1e+", "1e5", "1E-5", "1e+05", "+1", "0x1", "1x", "1_0", "--1", "1 2",
        "NaN", "Infinity", "-Infinity",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "99999999999999999999999999999999", "1e400", "1e28",
        "123456789012345678", "1234567890123456789", "0.0", "7.0", "7.5", "1e2",
        "\"\"", "\"a\"", "\"", "\"a", "'a'", "a", "\"\\\"", "\"\\\\\"", "\"\\/\\b\\f\\n\\r\\t\\\"\"", "\"\\a\"", "\"\\u\"", "\"\\u12\"", "\"\\u12G4\"",
        "\"\\u00e4\"", "\"\\U00e4\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\ude00\"", "\"\\ude00\\ud83d\"", "\"\\u0000\"", "\"\\x41\"", "\"\\", "\"\\u00",
        "\"\t\"", "\"\n\"", "\"\0\"", "\"\u001f\"", "\"\u007f\"", "\"\u00e4\u96f2\"", "\"12\"", "\" 12 \"", "\"1e2\"", "\"true\"", "\"RED\"", "\"NaN\"",
        "\"9223372036854775808\"",
        "[]", "[ ]", "[", "]", "[1", "[1,", "[1,]", "[,]", "[,1]", "[1,,2]", "[1 2]", "[1]]", "[\"a\"]", "[null]", "[[]]", "[[],[]]", "[{}]", "[}", "[1}",
        "[{\"key\":\"k\"}]", "[[{\"key\":\"k\"},{\"key\":null}],null]", "[1,\"2\",null,3.0]", "[\"\"]", "[true]", "[\u00a01]", "[\f1]",
        "{}", "{ }", "{", "}", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{,\"a\":1}", "{\"a\" 1}", "{\"a\"::1}",
        "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{a:1}", "{1:1}", "{\"a\":1]", "{\"a\":1}}", "{\"a\":1}x", "{\"a\":1} ", "{\"\":1}", "{\"\\ud800\":1}",
        "{\"a\\qb\":1}", "{\"text\":\"t\",\"count\":2}", "{\"text\":[]}", "{\"count\":{}}",
        "/**/1", "1//", "[1/**/]", "{\"a\":1/**/}", "#", "\ufeff1", "1\u0000",
    ];

    public static TheoryData<string> Members =>
        ["other", "text", "count", "share_of", "price", "isOpen", "since", "raw", "colour", "inner", "records", "texts", "counts", "colours", "lists"];

    [Fact]
    public void Value_OfAnyText_IsAcceptedAsBySystemTextJson()
    {
        foreach (var bytes in Texts.Select(Encoding.UTF8.GetBytes))
        {
            Assert.Equal(JsonReference.Refusal(bytes)?.Message, Error(JsonValues.Raw, bytes, out _)?.Message);
            Compare(bytes);
        }
    }

    [Theory]
    [MemberData(nameof(Members))]
    public void Member_OfAnyText_IsAcceptedAsBySystemTextJson(string name)
    {
        foreach (var value in Texts)
            foreach (var form in new[] { $$"""{"{{name}}":{{value}}}""", $$"""{"{{name}}":{{value}},"x":0}""", $$"""{ "x" : 0 , "{{name}}" : {{value}} }""",
                $$"""{"lists":null,"{{name}}":{{value}},"text":"t"}""", $$"""{"records":[{"{{name}}":{{value}}}]}""" })
                Compare(Encoding.UTF8.GetBytes(form));
    }

    // What is compared in one go may hide that something stands before it, twice, or not at all.
    [Theory]
    [InlineData(Plain)]
    [InlineData(Odd)]
    public void Punctuation_AtAnyPlace_IsAcceptedAsBySystemTextJson(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json.Trim());
        for (var place = 0; place < bytes.Length; place++)
        {
            Compare([.. bytes[..place], .. bytes[(place + 1)..]]);
            foreach (var mark in ",:\"{}[]n0 "u8) Compare([.. bytes[..place], mark, .. bytes[place..]]);
        }
    }

    [Theory]
    [InlineData(Plain, 1)]
    [InlineData(Plain, 2)]
    [InlineData(Odd, 3)]
    [InlineData(Odd, 4)]
    public void MutatedResponse_IsAcceptedAsBySystemTextJson(string json, int seed)
    {
        var bytes = Encoding.UTF8.GetBytes(json.Trim());
        Assert.NotNull(new JsonReference(readsAll: true).Read(bytes));
        var random = new Random(seed);
        for (var i = 0; i < 2500; i++)
        {
            var mutated = bytes.ToList();
            for (var changes = random.Next(1, 4); changes > 0; changes--) Mutate(mutated, random);
            byte[] result = [.. mutated];
            Compare(result);
            Assert.Equal(JsonReference.Refusal(result) is null && IsUtf8(result), Error(JsonValues.Raw, result, out _) is null);
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    public void Nesting_HasTheLimitOfSystemTextJson(int depth)
    {
        foreach (var (open, core, close) in new[] { ("[", "", "]"), ("{\"inner\":", "null", "}"), ("{\"x\":", "0", "}"), ("{\"records\":[", "", "]}"),
            ("{\"text\":\"t\",\"inner\":", "null", "}"), ("{\"inner\":", "null", ",\"text\":\"t\"}") })
        {
            var levels = depth / open.Count(static c => c is '[' or '{');
            var tail = depth % open.Count(static c => c is '[' or '{') == 0 ? core : "{}";
            Compare(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, levels)) + tail + string.Concat(Enumerable.Repeat(close, levels))));
        }
    }

    // Each level is known to be in another order only at its end; reading each of them twice would take ages.
    [Fact]
    public void NestedObjects_InAnotherOrder_AreReadInTime()
    {
        var json = "null";
        for (var level = 0; level < 60; level++) json = $$"""{"inner":{{json}},"text":"{{level}}"}""";
        Compare(Encoding.UTF8.GetBytes(json));
        json = "{}";
        for (var level = 0; level < 30; level++) json = $$"""{"lists":[],"records":[{{json}},{}],"text":"{{level}}"}""";
        Compare(Encoding.UTF8.GetBytes(json));
    }

    [Theory]
    [InlineData("{\n  \"text\": \"a\",\n  \"count\": 01\n}")]
    [InlineData("{\"text\":\"a\"\n,\"inner\":{\"text\":tru}}")]
    [InlineData("{\"x\":[1,\n2,\n\n3,]}")]
    [InlineData("{\"text\":\"a\"} \n x")]
    [InlineData("{\"text\":\"\n\"}")]
    [InlineData("{\"text\":\"a")]
    public void InvalidJson_IsReportedWithItsPlace(string json)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        var expected = JsonReference.Refusal(bytes)!;
        var actual = Error(JsonValues.Record<Everything>(), bytes, out _)!;
        Assert.Equal((expected.Message, expected.LineNumber, expected.BytePositionInLine), (actual.Message, actual.LineNumber, actual.BytePositionInLine));
    }

    private static void Compare(byte[] json)
    {
        var error = Error(JsonValues.Record<Everything>(), json, out var actual);
        var expected = new JsonReference(readsAll: false).Read(json);
        // Of several members with one name, those before the last may be met before it is known that they do not count.
        if (error is not null && expected is not null) expected = new JsonReference(readsAll: true).Read(json);
        Assert.True(expected is null == error is not null, $"{Encoding.UTF8.GetString(json)}: {error?.Message ?? "taken"}");
        Assert.Equal(expected, actual);
        if (JsonReference.Refusal(json) is not null) Assert.NotEqual("The JSON is invalid.", error!.Message);
    }

    private static JsonException? Error<T>(WireConverter<T> converter, byte[] json, out T? value)
    {
        value = default;
        try
        {
            value = converter.FromJson(json);
            return null;
        }
        catch (JsonException exception)
        {
            return exception;
        }
    }

    private static void Mutate(List<byte> json, Random random)
    {
        const string Likely = "{}[]\",:\\ \n\t0123456789-+.eEtfnul/x\u0000\u001f\u007f";
        var place = random.Next(json.Count);
        var value = random.Next(3) == 0 ? (byte)random.Next(256) : (byte)Likely[random.Next(Likely.Length)];
        switch (random.Next(6))
        {
            case 0: json[place] = value; break;
            case 1: json.Insert(place, value); break;
            case 2: json.RemoveAt(place); break;
            case 3: json[place] ^= (byte)(1 << random.Next(8)); break;
            case 4: json.InsertRange(place, json.GetRange(place, random.Next(Math.Min(20, json.Count - place)))); break;
            default: json.RemoveRange(place, Math.Min(random.Next(20), json.Count - place - (place == 0 ? 1 : 0))); break;
        }
        if (json.Count == 0) json.Add(value);
    }

    private static bool IsUtf8(byte[] json)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(json) >= 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
