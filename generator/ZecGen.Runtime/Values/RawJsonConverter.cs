namespace ZecGen;

internal sealed class RawJsonConverter : WireConverter<RawJson>
{
    internal override RawJson Read(ref RecordReader json) => json.Json.Raw();

    internal override void Write(JsonOutput json, RawJson value) => json.Raw(default, value.ToString());
}
