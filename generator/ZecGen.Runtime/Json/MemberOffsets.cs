using System.Buffers;

namespace ZecGen;

/// <summary>Where the members of the objects are that are being read, the innermost last.</summary>
internal struct MemberOffsets(bool isNeeded)
{
    private int[]? places;
    private int start;
    private int top;

    /// <summary>Whether members have to be looked up.</summary>
    public readonly bool AreNeeded => isNeeded;

    /// <summary>Makes room for an object whose members are not known yet.</summary>
    /// <param name="count">How many there can be.</param>
    /// <returns>The object outside of it, for <see cref="Close"/>.</returns>
    public int Open(int count)
    {
        var outer = start;
        (start, top) = (top, top + count);
        if (places is null || places.Length < top) Grow();
        Array.Clear(places!, start, count);
        return outer;
    }

    /// <summary>Goes back to the object outside.</summary>
    public void Close(int outer) => (start, top) = (outer, start);

    /// <summary>Where a member is, or 0.</summary>
    public readonly int Of(int member) => Math.Abs(places![start + member]);

    /// <summary>Of several members with one name the last counts.</summary>
    public readonly void Note(int member, int place) => places![start + member] = place;

    /// <summary>Notes a member whose name is written in another case: it counts where none has the name itself.</summary>
    public readonly void NoteOtherCase(int member, int place)
    {
        if (places![start + member] <= 0) places[start + member] = -place;
    }

    /// <summary>Gives back what was borrowed.</summary>
    public void Release()
    {
        if (places is not null) ArrayPool<int>.Shared.Return(places);
        places = null;
    }

    private void Grow()
    {
        var larger = ArrayPool<int>.Shared.Rent(Math.Max(top, 64));
        if (places is not null)
        {
            places.AsSpan(0, start).CopyTo(larger);
            ArrayPool<int>.Shared.Return(places);
        }
        places = larger;
    }
}
