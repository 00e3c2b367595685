using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ZecGen.Runtime.Tests;

/// <summary>Where buffers end, nesting is counted, and secrets could stay behind.</summary>
public class JsonBufferTests
{
    // Each on a thread of its own, whose buffer is as small as it gets.
    [Fact]
    public void Request_EndingNearTheEndOfABuffer_IsWrittenWhole()
    {
        var sizes = Enumerable.Range(900, 200).Concat(Enumerable.Range(1950, 200)).Concat([4095, 4096, 4097, 100_000]);
        foreach (var size in sizes)
        {
            var text = new string('a', size);
            OnFreshThread(() =>
            {
                var request = new SampleRequest { Name = text, Size = 1234567890123456789, Pairs = [new() { Key = "k" }, new()] };
                Assert.Equal($$"""{"name":"{{text}}","size":1234567890123456789,"pairs":[{"key":"k"},{}]}""",
                    Encoding.UTF8.GetString(JsonValues.Record<SampleRequest>().ToJson(request)));
            });
        }
    }

    [Theory]
    [InlineData("""{"text":"#","share_of":-1.5E-300}""")]
    [InlineData("""{"text":"#","price":-7922816251426433759354395033.5}""")]
    [InlineData("""{"text":"#","isOpen":false,"since":"2026-01-31T08:00:00Z"}""")]
    [InlineData("""{"text":"#","raw":["é",1],"colour":"RED"}""")]
    [InlineData("""{"text":"#\u0001é\"雲","texts":["\\",""]}""")]
    [InlineData("""{"text":"#","inner":{"inner":{"records":[{},{"lists":[[],[{}]]}]}}}""")]
    public void Value_AtTheEndOfABuffer_IsWrittenWhole(string model)
    {
        for (var size = 930; size < 1030; size++)
        {
            var expected = model.Replace("#", new string('a', size), StringComparison.Ordinal);
            var value = JsonValues.Record<Everything>().FromJson(Encoding.UTF8.GetBytes(expected));
            OnFreshThread(() => Assert.Equal(expected, Encoding.UTF8.GetString(JsonValues.Record<Everything>().ToJson(value))));
        }
    }

    [Fact]
    public void Buffer_IsReplacedOnlyWhenItIsFull() => OnFreshThread(static () =>
    {
        var output = JsonOutput.Rent(JsonEscaping.Wire, 1);
        Assert.False(Moves(output, 1000));
        Assert.False(Moves(output, 24));
        Assert.True(Moves(output, 1));
        Assert.False(Moves(output, 1023));
        output.Byte(0);
        Assert.Equal(2049, output.Written.Length);
        Assert.False(Moves(output, 2047));
        Assert.True(Moves(output, 4097));
    });

    [Theory]
    [InlineData(40_000, false)] // in 65,536 bytes, which are kept
    [InlineData(66_000, true)]
    public void Buffer_OfALargeRequest_IsNotKept(int size, bool isSmallAgain) => OnFreshThread(() =>
    {
        var output = JsonOutput.Rent(JsonEscaping.Wire, 1);
        output.Bytes(new byte[size]);
        output.Return();

        var next = JsonOutput.Rent(JsonEscaping.Wire, 1);
        Assert.Same(output, next);
        Assert.False(Moves(next, 1000));
        Assert.Equal(isSmallAgain, Moves(next, 39_000));
    });

    [Fact]
    public void Siblings_AreNotCountedAsNesting()
    {
        var request = new SampleRequest { Pairs = Enumerable.Range(0, 1500)
            .Select(static number => new Pair { Key = number.ToString(CultureInfo.InvariantCulture) }).ToArray() };

        Assert.Equal(request, JsonValues.Record<SampleRequest>().FromJson(JsonValues.Record<SampleRequest>().ToJson(request)));
    }

    // The pool gives a thread the array that it gave back last, unless other tests are quicker: one clean attempt of many is enough, as what stays
    // behind stays each time.
    [Fact]
    public void Buffer_ReturnedToThePool_IsCleared()
    {
        var (small, middle, large) = (false, false, false);
        for (var attempt = 0; attempt < 50 && !(small && middle && large); attempt++)
        {
            OnFreshThread(() =>
            {
                // It outgrows the first buffer, which goes back to the pool.
                Write(600, 1500);
                small |= IsClean(1024);
                // The second was kept. It goes back when something larger is written, and so does that at once.
                Write(3000, 80_000);
                middle |= IsClean(2048);
                large |= IsClean(131_072);
            });
        }
        Assert.Equal((true, true, true), (small, middle, large));

        static void Write(params int[] sizes) =>
            JsonValues.Record<Everything>().ToJson(new() { Texts = sizes.Select(static size => new string('s', size)).ToArray() });
        static bool IsClean(int size) => Array.IndexOf(ArrayPool<byte>.Shared.Rent(size), (byte)'s') < 0;
    }

    // Of members in another order each object is gone through twice: its depth must count once.
    [Fact]
    public void Depth_OfMembersInAnyOrder_IsCountedOnce()
    {
        const string Sibling = """{"count":1,"text":"t"}""";
        var siblings = string.Join(',', Enumerable.Repeat(Sibling, 100));

        Assert.Equal(100, Read($$"""{"records":[{{siblings}}],"text":"t"}""").Records.Count);
        Assert.NotNull(Read($$"""{"records":[{{siblings}}],"inner":{{Nested(63)}},"text":"t"}"""));
        Assert.ThrowsAny<JsonException>(() => Read($$"""{"records":[{{siblings}}],"inner":{{Nested(64)}},"text":"t"}"""));
        Assert.ThrowsAny<JsonException>(() => Read($$"""{"inner":{{Nested(64)}},"text":"t"}"""));

        static string Nested(int depth) =>
            string.Concat(Enumerable.Repeat("{\"inner\":", depth - 1)) + "{}" + string.Concat(Enumerable.Repeat(",\"text\":\"t\"}", depth - 1));
        static Everything Read(string json) => JsonValues.Record<Everything>().FromJson(Encoding.UTF8.GetBytes(json));
    }

    // Whether what was written stands elsewhere afterwards.
    private static bool Moves(JsonOutput output, int count)
    {
        if (output.Written.IsEmpty) output.Byte(0);
        else count++;
        ref var before = ref MemoryMarshal.GetReference(output.Written);
        output.Bytes(new byte[count - 1]);
        return !Unsafe.AreSame(ref before, ref MemoryMarshal.GetReference(output.Written));
    }

    private static void OnFreshThread(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null) throw new InvalidOperationException(failure.Message, failure);
    }
}
