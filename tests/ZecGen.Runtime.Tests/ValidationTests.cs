namespace ZecGen.Runtime.Tests;

public class ValidationTests
{
    private delegate void Check(ref ValidationFailures failures);

    [Theory]
    [InlineData(null, null)]
    [InlineData("ab", null)]
    [InlineData("abcde", null)]
    [InlineData("a", "minLength x must have 2 to 5 characters; it has 1.")]
    [InlineData("", "minLength x must have 2 to 5 characters; it has 0.")]
    [InlineData("abcdef", "maxLength x must have 2 to 5 characters; it has 6.")]
    [InlineData("😀😀😀😀😀", null)]
    [InlineData("😀", null)]
    [InlineData("😀😀😀😀😀😀", "maxLength x must have 2 to 5 characters; it has 6.")]
    public void Length_OutOfBounds_IsAFailure(string? value, string? expected) =>
        AssertFailure(expected, (ref ValidationFailures failures) => failures.Length("x", value, 2, 5));

    [Theory]
    [InlineData(null, null)]
    [InlineData(1L, null)]
    [InlineData(10L, null)]
    [InlineData(0L, "minimum x must be 1 to 10; it is 0.")]
    [InlineData(11L, "maximum x must be 1 to 10; it is 11.")]
    public void Range_OutOfBounds_IsAFailure(long? value, string? expected) =>
        AssertFailure(expected, (ref ValidationFailures failures) => failures.Range("x", value, 1, 10));

    [Fact]
    public void Range_WithOneLimit_IsOpen()
    {
        AssertFailure("minimum x must be at least 0.5; it is 0.4.", (ref ValidationFailures failures) => failures.Range("x", 0.4m, 0.5m, null));
        AssertFailure("maximum x must be at most 0.5; it is 0.6.", (ref ValidationFailures failures) => failures.Range("x", 0.6d, null, 0.5d));
    }

    [Fact]
    public void Required_Missing_IsAFailure()
    {
        AssertFailure("required x is required.", (ref ValidationFailures failures) => failures.Required("x", (string?)null));
        AssertFailure("required x is required.", (ref ValidationFailures failures) => failures.Required("x", (long?)null));
        AssertFailure("required x is required.", (ref ValidationFailures failures) => failures.Required("x", default(ValueList<string>)));
        AssertFailure(null, (ref ValidationFailures failures) => failures.Required("x", ValueList.Create<string>([])));
        AssertFailure(null, (ref ValidationFailures failures) => failures.Required("x", ""));
    }

    [Theory]
    [InlineData("a-1", null)]
    [InlineData("", null)]
    [InlineData("a b", "pattern x may have letters and digits and - only; it has ' '.")]
    [InlineData("a\u0007", "pattern x may have letters and digits and - only; it has U+0007.")]
    [InlineData("é", "pattern x may have letters and digits and - only; it has 'é'.")]
    public void Characters_NotAllowed_AreAFailure(string value, string? expected) =>
        AssertFailure(expected, (ref ValidationFailures failures) => failures.Characters("x", value, CharacterSet.LettersAndDigits.Plus("-")));

    [Theory]
    [InlineData("a-1", null)]
    [InlineData("-a", "pattern x must begin with one of letters; it begins with '-'.")]
    [InlineData("a-", "pattern x must end with one of letters and digits; it ends with '-'.")]
    public void Edges_NotAllowed_AreAFailure(string value, string? expected) =>
        AssertFailure(expected, (ref ValidationFailures failures) => failures.Edges("x", value, CharacterSet.Letters, CharacterSet.LettersAndDigits));

    [Theory]
    [InlineData(3)]
    [InlineData(50)]
    public void Unique_Repeated_IsAFailureWithItsPath(int count)
    {
        ValueList<Pair> list = Enumerable.Range(0, count).Select(i => new Pair { Key = i == 2 ? "0" : $"{i}" }).ToArray();
        AssertFailure("uniqueItems x[2].key must differ from the others; '0' is repeated.",
            (ref ValidationFailures failures) => failures.Unique("x", list, static pair => pair.Key, "key"));
    }

    [Fact]
    public void FailurePath_LeadsThroughListsAndMembers()
    {
        var request = new SampleRequest { Name = "abc", Pairs = [new() { Key = "ok" }, new() { Key = "" }, new() { Key = "too long" }] };
        Assert.Equal(["pairs[1].key", "pairs[2].key"], request.Check().Select(failure => failure.Path));
    }

    [Fact]
    public void Validation_OfAValidRequest_AllocatesNothing()
    {
        var request = new SampleRequest { Name = "abc", Size = 5, Pairs = [new() { Key = "a" }, new() { Key = "b" }, new() { Key = "c" }] };
        Measure();

        Assert.Equal(0, Measure());

        long Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
            {
                var failures = default(ValidationFailures);
                request.Validate(ref failures);
            }
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static void AssertFailure(string? expected, Check check)
    {
        var failures = default(ValidationFailures);
        check(ref failures);
        Assert.Equal(expected, failures.ToList().Select(failure => $"{failure.Rule} {failure.Message}").SingleOrDefault());
    }
}
