using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ZecGen.Infrastructure;

/// <summary>Reads and writes JSON on the wire, for clients and for <see cref="JsonSerializer"/>.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class WireConverter<T> : JsonConverter<T>
{
    private readonly bool keepsExtra;

    /// <param name="keepsExtra">Whether records that are read keep the members that are not documented.</param>
    private protected WireConverter(bool keepsExtra = false) => this.keepsExtra = keepsExtra;

    /// <summary>Gets a converter that also keeps the undocumented members of records that it reads, in the property <c>ExtraMembers</c> that records
    /// have if the client was generated with <c>ZecGenExtraMembers</c>.</summary>
    public virtual WireConverter<T> WithExtraMembers => this;

    /// <summary>Reads a value as a client reads a response.</summary>
    /// <param name="json">The JSON of a single value, encoded in UTF-8.</param>
    /// <returns>The value.</returns>
    /// <exception cref="JsonException">The JSON is invalid, a required member is missing, or a member does not have the documented type.</exception>
    public T FromJson(ReadOnlySpan<byte> json)
    {
        try
        {
            var text = new JsonText(json);
            var value = Read(ref text);
            text.End();
            return value;
        }
        catch (Exception exception) when (exception is not JsonException && WireJson.IsUnreadable(exception))
        {
            throw new JsonException("The JSON contains text that is not valid Unicode.", exception);
        }
    }

    /// <summary>Writes a value as a client writes a request.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The JSON, encoded in UTF-8.</returns>
    public byte[] ToJson(T value)
    {
        var output = JsonOutput.Rent(JsonEscaping.Wire, JsonOutput.Deepest);
        Write(output, value);
        var json = output.Written.ToArray();
        output.Return();
        return json;
    }

    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ahead = reader;
        var copy = JsonCopy.Of(ref ahead);
        var text = new JsonText(copy.Written, reader.CurrentState.Options.MaxDepth);
        var value = Read(ref text, options is { PropertyNameCaseInsensitive: true });
        copy.Return();
        reader = ahead;
        return value;
    }

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        var output = JsonOutput.Rent(JsonEscaping.Of(writer.Options.Encoder), writer.Options.MaxDepth - writer.CurrentDepth);
        Write(output, value);
        JsonCopy.To(writer, output.Written);
        output.Return();
    }

    /// <summary>Reads a value, whatever the order of members.</summary>
    /// <param name="json">On the value.</param>
    /// <param name="ignoresCase">Whether a name in another case counts as much as the name itself.</param>
    internal T Read(ref JsonText json, bool ignoresCase = false)
    {
        if (keepsExtra) return ReadInAnyOrder(ref json, ignoresCase);
        var reader = new RecordReader(json, inOrder: true, ignoresCase);
        var value = Read(ref reader);
        if (reader.Json.IsAbandoned) return ReadInAnyOrder(ref json, ignoresCase);
        json = reader.Json;
        return value;
    }

    /// <summary>The value of an element that is null.</summary>
    /// <exception cref="JsonException">The type has none for it.</exception>
    internal virtual T Null() => default(T) is null ? default! : throw new JsonException("The JSON contains null in a list whose elements cannot be null.");

    private T ReadInAnyOrder(ref JsonText json, bool ignoresCase)
    {
        var reader = new RecordReader(json, inOrder: false, ignoresCase, keepsExtra);
        var value = Read(ref reader);
        reader.Release();
        json = reader.Json;
        return value;
    }

    /// <summary>Reads a value. It is of no use where the JSON was abandoned meanwhile.</summary>
    /// <param name="json">On the value.</param>
    internal abstract T Read(ref RecordReader json);

    /// <summary>Writes a value.</summary>
    internal abstract void Write(JsonOutput json, T value);
}
