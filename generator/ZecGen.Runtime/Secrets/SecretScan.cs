using System.Text;
using System.Text.Json;

namespace ZecGen;

/// <summary>Finds the secret values in the JSON of a record.</summary>
internal static class SecretScan
{
    private static readonly byte[] Mark = Encoding.UTF8.GetBytes($"\"{Redaction.Mark}\"");

    /// <summary>The JSON with each secret value replaced, all else byte by byte as it is; what cannot be read is replaced as a whole.</summary>
    /// <param name="table">What the JSON is documented to be.</param>
    /// <param name="json">The JSON of a record.</param>
    /// <param name="member">The member of an enclosing object that holds the record; empty where the record stands alone.</param>
    public static byte[] Redact(RecordTable table, ReadOnlySpan<byte> json, ReadOnlySpan<byte> member = default)
    {
        if (!table.HoldsSecrets) return json.ToArray();
        var found = new List<(int Start, int End)>();
        try
        {
            Find(table, json, member, found);
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            return Mark;
        }
        var redacted = new MemoryStream();
        var end = 0;
        foreach (var secret in found)
        {
            Append(redacted, json.Slice(end, secret.Start - end));
            Append(redacted, Mark);
            end = secret.End;
        }
        Append(redacted, json.Slice(end));
        return redacted.ToArray();
    }

    /// <summary>The secret texts in the JSON of a record, without those of lists and objects; none where it cannot be read.</summary>
    public static IReadOnlyList<string> Values(RecordTable table, ReadOnlySpan<byte> json)
    {
        var found = new List<(int Start, int End)>();
        var texts = new List<string>();
        try
        {
            Find(table, json, default, found);
            foreach (var (start, end) in found) Collect(json.Slice(start, end - start), texts);
        }
        catch (Exception exception) when (WireJson.IsUnreadable(exception))
        {
            return [];
        }
        return texts;
    }

    private static void Collect(ReadOnlySpan<byte> json, List<string> texts)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String) texts.Add(reader.GetString()!);
    }

    private static void Find(RecordTable table, ReadOnlySpan<byte> json, ReadOnlySpan<byte> member, List<(int Start, int End)> found)
    {
        var text = new JsonText(json);
        if (member.IsEmpty) Object(ref text, table, found);
        else
        {
            text.StartObject();
            while (text.NextMember(out var name))
                if (JsonName.Is(name, member) && text.IsObject) Object(ref text, table, found);
                else text.Skip();
        }
        text.End();
    }

    private static void Object(ref JsonText text, RecordTable table, List<(int Start, int End)> found)
    {
        text.StartObject();
        while (text.NextMember(out var name))
        {
            var member = table.Find(name, 0) is >= 0 and var own ? own : table.FindOtherCase(name);
            if (text.TryNull()) continue;
            if (member < 0) text.Skip();
            else if (table.IsSecret(member))
            {
                var start = text.At;
                text.Skip();
                found.Add((start, text.At));
            }
            else Value(ref text, table.Converters[member], found);
        }
    }

    // Whatever else the service or a caller put there is passed over.
    private static void Value(ref JsonText text, object? converter, List<(int Start, int End)> found)
    {
        while (converter is IListConverter list) converter = list.Element;
        if (converter is not IRecordConverter record) text.Skip();
        else if (text.IsObject) Object(ref text, record.Table, found);
        else if (text.IsNested)
        {
            text.StartList();
            while (text.NextItem(out var isNull))
                if (!isNull) Value(ref text, converter, found);
        }
        else text.Skip();
    }

    private static void Append(MemoryStream stream, ReadOnlySpan<byte> bytes)
    {
#if NET
        stream.Write(bytes);
#else
        stream.Write(bytes.ToArray(), 0, bytes.Length);
#endif
    }
}
