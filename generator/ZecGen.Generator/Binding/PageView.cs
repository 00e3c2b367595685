using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Binding;

/// <summary>A page, and the symbols that it is bound against.</summary>
/// <remarks>Two are equal when the pages are, and nothing that binding or proofreading could ask of the symbols differs: then neither is done again.</remarks>
internal sealed class PageView(Page page, SymbolTable symbols) : IEquatable<PageView>
{
    private SymbolTable symbols = symbols;
    private BoundPage? bound;

    public Page Page => page;

    public SymbolTable Symbols => symbols;

    public BoundPage Bound => bound ??= PageBinder.Bind(page, symbols);

    public bool Equals(PageView? other)
    {
        if (other is null || page != other.Page || !other.symbols.IsLike(symbols, page)) return false;
        // Of two that are equal the compiler keeps the older one, which must not keep an old table.
        symbols = other.symbols;
        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as PageView);

    public override int GetHashCode() => page.GetHashCode();
}
