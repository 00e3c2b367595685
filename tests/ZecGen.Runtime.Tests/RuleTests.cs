namespace ZecGen.Runtime.Tests;

/// <summary>The rules beyond lengths, ranges and characters; and what all of them cost.</summary>
public class RuleTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData(0L, null)]
    [InlineData(20L, null)]
    [InlineData(-10L, null)]
    [InlineData(15L, "x must be a multiple of 10; it is 15.")]
    public void MultipleOf_OfAnInteger_IsChecked(long? value, string? expected)
    {
        var failures = default(ValidationFailures);
        failures.MultipleOf("x", value, 10m);
        Assert.Equal(expected, failures.ToList().SingleOrDefault()?.Message);
        Assert.All(failures.ToList(), static failure => Assert.Equal("multipleOf", failure.Rule));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(0.5, null)]
    [InlineData(0.30000000000000004, null)]
    [InlineData(double.NaN, null)]
    [InlineData(1e300, null)]
    [InlineData(0.25, "x must be a multiple of 0.1; it is 0.25.")]
    public void MultipleOf_OfAFraction_IsChecked(double? value, string? expected)
    {
        var failures = default(ValidationFailures);
        failures.MultipleOf("x", value, 0.1m);
        Assert.Equal(expected, failures.ToList().SingleOrDefault()?.Message);
    }

    [Theory]
    [InlineData(false, false, 0)]
    [InlineData(true, false, 0)]
    [InlineData(false, true, 0)]
    [InlineData(true, true, 1)]
    public void Exclusive_BothMembersSet_IsAFailure(bool one, bool other, int count)
    {
        var failures = default(ValidationFailures);
        failures.Exclusive("x", one, "y", other);
        Assert.Equal(Enumerable.Repeat("exclusive x cannot be sent together with y.", count),
            failures.ToList().Select(static failure => $"{failure.Rule} {failure.Message}"));
    }

    [Fact]
    public void Nested_Failures_HaveThePathOfTheirMember()
    {
        var failures = default(ValidationFailures);
        failures.Nested("outer", new SampleRequest { Name = "abc", Pairs = [new() { Key = "" }] });
        failures.Nested("outer", null);
        Assert.Equal(["outer.pairs[0].key"], failures.ToList().Select(failure => failure.Path));
    }

    [Fact]
    public void Nested_FailureWithoutAPath_HasThePathOfItsMember()
    {
        var failures = default(ValidationFailures);
        failures.Nested("outer", new Unsound());
        failures.Items("list", ValueList.Create<Unsound>([new(), new()]));
        Assert.Equal(["outer", "list[0]", "list[1]"], failures.ToList().Select(static failure => failure.Path));
    }

    [Fact]
    public void Unique_OfALongList_ReadsEachKeyTwiceAtMost()
    {
        var reads = 0;
        ValueList<Pair> list = Enumerable.Range(0, 1000).Select(static i => new Pair { Key = $"{i}" }).ToArray();
        var failures = default(ValidationFailures);
        failures.Unique("x", list, pair => { reads++; return pair.Key; }, "key");
        Assert.Equal(0, failures.Count);
        Assert.InRange(reads, 1000, 2000);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    public void Unique_OfNullElements_IsNoFailure(int count)
    {
        ValueList<Pair> list = new Pair[count];
        var failures = default(ValidationFailures);
        failures.Unique("x", list, static pair => pair.Key, "key");
        Assert.Equal(0, failures.Count);
    }

    [Fact]
    public void CharacterSet_OfAnyCharacters_ContainsOnlyThem()
    {
        var set = CharacterSet.Of("-_");
        Assert.True(set.Contains('-') && set.Contains('_'));
        Assert.False(set.Contains('a') || set.Contains('0') || set.Contains('é'));
        Assert.Equal("- _", set.ToString());
        Assert.Equal("- _ .", set.Plus(".").ToString());
    }

    [Fact]
    public void Validation_OfAValidRequest_AllocatesNothing()
    {
        var nested = new SampleRequest { Name = "abc", Pairs = [new() { Key = "a" }] };
        ValueList<Pair> most = Enumerable.Range(0, 20).Select(i => new Pair { Key = $"{i}" }).ToArray();
        Timestamp? time = new Timestamp("2026-01-31T08:00:00Z");
        Measure();

        Assert.Equal(0, Measure());

        long Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                var failures = default(ValidationFailures);
                failures.Required("x", "text");
                failures.Required("x", time);
                failures.Required("x", most);
                failures.Length("x", "😀😀", 1, 2);
                failures.Edges("x", "a-1", CharacterSet.Letters, CharacterSet.Digits);
                failures.Range("x", 1L, 1, null);
                failures.Range("x", 1.5m, 1m, 2m);
                failures.Range("x", 1.5d, null, 2d);
                failures.MultipleOf("x", 20L, 10m);
                failures.MultipleOf("x", 0.5d, 0.1m);
                failures.Exclusive("x", true, "y", false);
                failures.Nested("x", nested);
                failures.Items("x", most);
                failures.Unique("x", most, static pair => pair.Key, "key");
                if (failures.Count > 0) throw new InvalidOperationException(failures.ToList()[0].Message);
            }
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private sealed record Unsound : IValidatable
    {
        public void Validate(ref ValidationFailures failures) => failures.Add("", "rule", "is wrong");
    }
}
