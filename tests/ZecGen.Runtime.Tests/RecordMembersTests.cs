using System.Text;

namespace ZecGen.Runtime.Tests;

/// <summary>Records are compared and shown by the runtime as the compiler would do it; the records of these tests are the compiler's.</summary>
public class RecordMembersTests
{
    private static readonly Everything[] Records =
    [
        new(),
        new() { Text = "a" },
        new() { Text = "" },
        new() { Count = 1 },
        new() { Count = 2 },
        new() { Share = 0.5 },
        new() { Share = double.NaN },
        new() { Price = 1.0m },
        new() { Price = 1.00m },
        new() { IsOpen = false },
        new() { IsOpen = true, Since = new Timestamp("2025-01-01T00:00:00Z") },
        new() { Raw = RawJson.Parse("{}") },
        new() { Colour = new("RED"), Colours = [new("RED"), default] },
        new() { Inner = new() { Text = "a" } },
        new() { Inner = new() { Text = "b" } },
        new() { Records = [new() { Count = 1 }, new() { Count = 2 }] },
        new() { Records = [new() { Count = 2 }, new() { Count = 1 }] },
        new() { Texts = [] },
        new() { Texts = ["a", "b"], Counts = [1, null] },
        new() { Lists = [[new() { Key = "k" }], []] },
    ];

    [Fact]
    public void AreEqual_MatchesTheCompiler()
    {
        foreach (var left in Records)
            foreach (var right in Records.Select(static record => record with { }))
            {
                Assert.Equal(left.Equals(right), RecordMembers.AreEqual(left, right));
                if (left.Equals(right)) Assert.Equal(RecordMembers.HashOf(left), RecordMembers.HashOf(right));
            }
        Assert.True(Records.Select(RecordMembers.HashOf).Distinct().Count() > Records.Length / 2);
    }

    [Fact]
    public void AreEqual_OfOtherTypes_IsFalse()
    {
        Assert.False(RecordMembers.AreEqual(new Pair(), null));
        Assert.False(RecordMembers.AreEqual(new Pair(), new EmptyResponse()));
    }

    [Fact]
    public void TextOf_MatchesTheCompiler()
    {
        foreach (var record in Records) Assert.Equal(record.ToString(), RecordMembers.TextOf(record));
        Assert.Equal("Empty { }", RecordMembers.TextOf(new Empty()));
        Assert.Equal(new Empty().ToString(), RecordMembers.TextOf(new Empty()));
    }

    [Fact]
    public void TextOf_MasksSecrets()
    {
        Assert.Equal("Hidden { Name = n, Password = ***, Keys = [***] }", RecordMembers.TextOf(new Hidden { Name = "n", Password = "p", Keys = ["k"] }));
        Assert.Equal("Hidden { Name = , Password = , Keys = [] }", RecordMembers.TextOf(new Hidden()));
    }

    [Fact]
    public void Print_ReturnsWhetherThereAreMembers()
    {
        var text = new StringBuilder();
        Assert.False(RecordMembers.Print(new Empty(), text));
        Assert.True(RecordMembers.Print(new Pair { Key = "k" }, text));
        Assert.Equal("Key = k", text.ToString());
    }

    private sealed record Empty : IRecord
    {
        IRecord IRecord.Read(ref RecordReader json) => new Empty();

        void IRecord.Write(RecordWriter json)
        {
        }
    }

    private sealed record Hidden : IRecord
    {
        public string? Name { get; init; }

        public string? Password { get; init; }

        public ValueList<string> Keys { get; init; }

        IRecord IRecord.Read(ref RecordReader json) => new Hidden { Name = json.Text("name"), Password = json.Text("password"), Keys = json.Texts("keys") };

        void IRecord.Write(RecordWriter json)
        {
            json.Text("name", Name);
            json.Secret("password", Password);
            json.Secrets("keys", Keys);
        }
    }
}
