namespace ZecGen;

/// <summary>Collects the elements of a list. Most lists are short: the first elements wait here for an array of the right length.</summary>
internal struct ListBuilder<T>
{
    private T? first;
    private T? second;
    private T? third;
    private T? fourth;
    private T[]? items;
    private int count;

    public void Add(T item)
    {
        switch (count++)
        {
            case 0: first = item; break;
            case 1: second = item; break;
            case 2: third = item; break;
            case 3: fourth = item; break;
            default:
                if (items is null || count > items.Length) Array.Resize(ref items, count * 2);
                items[count - 1] = item;
                break;
        }
    }

    public ValueList<T> ToList()
    {
        items ??= [];
        if (count != items.Length) Array.Resize(ref items, count);
        if (count > 0) items[0] = first!;
        if (count > 1) items[1] = second!;
        if (count > 2) items[2] = third!;
        if (count > 3) items[3] = fourth!;
        return new(items);
    }
}
