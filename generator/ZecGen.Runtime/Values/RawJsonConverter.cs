namespace ZecGen;

internal sealed class RawJsonConverter : TextConverter<RawJson>
{
    protected override RawJson Read(ref JsonText json) => RawJson.Of(json.Skip());

    protected override void Write(JsonOutput json, RawJson value) => json.Raw(default, value.ToString());
}
