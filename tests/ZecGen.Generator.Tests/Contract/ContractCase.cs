namespace ZecGen.Generator.Tests.Contract;

/// <summary>A change of pages, and what it is.</summary>
/// <param name="From">A part of <see cref="Shelves"/> as it was; <c>…|…</c> stands for several lines.</param>
/// <param name="To">The same as it is.</param>
/// <param name="Expected">Each change as its id and its place behind <c>zec/</c>, with commas between them.</param>
public sealed record ContractCase(string From, string To, string Expected)
{
    /// <summary>The pages that cases change.</summary>
    public const string Shelves = """
        # CreateShelf
        > shelfName! String {length 2 63}
        > height Integer {range 1 1000}{default 20}
        > width! Integer
        > weight Float
        > color String {values RED GREEN}
        > builtAfter Timestamp
        > boards @Board[] {count 20}
        > labels String[]
        > options Object
        > note String
        > level String
        < requestId String
        < shelfId String
        < builtTime Timestamp
        < depth Integer
        < price BigDecimal
        < isFull Boolean
        < paint String {values MATT GLOSSY}
        < extra Object
        < marks String[]
        < cover @Cover
        ! 404 INVALID_SHELF_NOT_FOUND
        ! 400 OPERATION_DENIED_SHELF_LOCKED
        # DescribeShelves
        > shelfIds String[]
        > pageNum Integer
        > pageSize Integer
        < requestId String
        < totalCount Integer
        < dataSet @Shelf[]
        ! 404 INVALID_SHELF_NOT_FOUND
        # BuildShelves
        > shelfIds! String[]
        < requestId String
        < shelfIds String[] {failed}
        * wait DescribeShelves BUILDING READY BROKEN
        # LockShelf
        > shelfId! String
        < requestId String
        # UnlockShelf
        > shelfId String
        < requestId String
        = Board
        - key! String
        - length! Integer
        - wood String
        - coats Integer[]
        = Cover
        - cloth! String
        - size Integer
        = Shelf
        - shelfId String
        - shelfStatus @ShelfStatus
        - boards @Board[]
        : ShelfStatus
        . BUILDING
        . READY
        """;

    /// <summary>The sketches before and after.</summary>
    public (string Old, string New) Sketches
    {
        get
        {
            var (from, to) = (Lines(From), Lines(To));
            var old = from.Length == 0 ? Shelves : Shelves.Contains(from, StringComparison.Ordinal)
                ? Shelves : throw new ArgumentException($"'{from}' is no part of the pages.");
            return (old, from.Length == 0 ? Shelves + "\n" + to : Shelves.Replace(from, to, StringComparison.Ordinal));
        }
    }

    public override string ToString() => $"{From} => {To}";

    private static string Lines(string text) => text.Replace(" | ", "\n", StringComparison.Ordinal);
}
