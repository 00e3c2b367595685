using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Checks;

/// <summary>The documented rules of CreateImage as one writes them who wants speed and no more.</summary>
internal static class HandChecks
{
    public static bool IsValid(PlainCreateImageRequest request)
    {
        if (request.InstanceId is null || request.ImageName is not { Length: >= 2 and <= 63 } name) return false;
        foreach (var c in name)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '/' or '_' or '.')) return false;
        if (!char.IsAsciiLetterOrDigit(name[0]) || !char.IsAsciiLetterOrDigit(name[^1])) return false;
        if (request.Tags?.Tags is not { } tags) return true;
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i].Key is { Length: 0 or > 64 } || tags[i].Value is { Length: 0 or > 64 }) return false;
            for (var j = 0; j < i; j++)
                if (tags[j].Key == tags[i].Key) return false;
        }
        return true;
    }
}
