using System.Text.Json;

namespace ZecGen;

/// <summary>Goes through the members of a JSON object.</summary>
public struct RecordReader
{
    private const int TrackedMembers = 64;

    private readonly MemberNames names;

    // Members in documented order are found at once.
    private int next;
    private ulong seen;

    internal RecordReader(MemberNames names) => this.names = names;

    /// <summary>The place of the member whose value is next, in the order of the documentation.</summary>
    public int Member { get; private set; }

    /// <summary>Goes to the value of the next member that has one: unknown members and those that are null are passed over.</summary>
    /// <param name="json">Within the object.</param>
    /// <returns>False at the end of the object.</returns>
    /// <exception cref="JsonException">What stands there is no JSON.</exception>
    public bool Next(ref Utf8JsonReader json)
    {
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var member = names.Find(ref json, next);
            json.Read();
            if (member < 0)
            {
                json.Skip();
                continue;
            }
            next = member + 1;
            if (json.TokenType == JsonTokenType.Null) continue;
            Member = member;
            if (member < TrackedMembers) seen |= 1UL << member;
            return true;
        }
        return false;
    }

    /// <summary>Asks that members have been there.</summary>
    /// <param name="required">Their places as bits; the first member is the lowest.</param>
    /// <exception cref="JsonException">One was not.</exception>
    public readonly void Require(ulong required)
    {
        if ((seen & required) == required) return;
        var missing = 0;
        while ((required & ~seen & (1UL << missing)) == 0) missing++;
        throw new JsonException($"The JSON of {names.Owner} lacks the member '{names.Encoded[missing]}'.");
    }
}
