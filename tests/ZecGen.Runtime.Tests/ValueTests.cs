namespace ZecGen.Runtime.Tests;

public class ValueTests
{
    [Fact]
    public void ValueLists_WithEqualElements_AreEqual()
    {
        ValueList<string> list = ["a", "b"];
        Assert.Equal(list, ["a", "b"]);
        Assert.Equal(list.GetHashCode(), ((ValueList<string>)["a", "b"]).GetHashCode());
        Assert.True(list != (ValueList<string>)["b", "a"]);
        Assert.Equal(default, (ValueList<string>)[]);
        Assert.Equal("[a, b]", list.ToString());
    }

    [Fact]
    public void ValueList_Default_IsEmpty()
    {
        ValueList<string> absent = default;
        Assert.True(absent.IsDefault);
        Assert.Empty(absent);
        Assert.Equal(0, absent.AsSpan().Length);
        Assert.False(((ValueList<string>)[]).IsDefault);
        Assert.True(((ValueList<string>)(string[]?)null).IsDefault);
    }

    [Fact]
    public void ValueList_OfAnArray_IsACopy()
    {
        string[] array = ["a"];
        ValueList<string> list = array;
        array[0] = "b";
        Assert.Equal("a", list[0]);
    }

    [Theory]
    [InlineData("2026-01-31T08:00:00Z", "2026-01-31T08:00:00.000Z", true)]
    [InlineData("2026-01-31T08:00:00", "2026-01-31T08:00:00Z", true)]
    [InlineData("2026-01-31T08:00:00Z", "2026-01-31T09:00:00Z", false)]
    [InlineData("soon", "soon", true)]
    [InlineData("2023-07-11T08:00:011Z", "2023-07-11T08:00:11Z", false)]
    public void Timestamps_OfOneInstant_AreEqual(string left, string right, bool equal) =>
        Assert.Equal(equal, new Timestamp(left) == new Timestamp(right));

    [Fact]
    public void Timestamp_IsWrittenInUtc()
    {
        Timestamp timestamp = new DateTimeOffset(2026, 1, 31, 16, 0, 0, TimeSpan.FromHours(8));
        Assert.Equal("2026-01-31T08:00:00Z", timestamp.Text);
        Assert.Equal(8, timestamp.Value!.Value.Hour);
        Assert.Null(new Timestamp("12").Value);
        Assert.Equal("", default(Timestamp).Text);
    }
}
