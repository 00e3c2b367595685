using ZecGen.Generator.Declarations;

namespace ZecGen.Generator.Binding;

/// <summary>What makes two pages one: the path that tells them apart in what is emitted.</summary>
internal sealed class PageIdentity : IEqualityComparer<Page>, IEqualityComparer<PageSignature>
{
    private static readonly PageIdentity Instance = new();

    public static IEqualityComparer<Page> OfPages => Instance;

    public static IEqualityComparer<PageSignature> OfSignatures => Instance;

    public bool Equals(Page? left, Page? right) => left?.Path == right?.Path;

    public bool Equals(PageSignature? left, PageSignature? right) => left?.Path == right?.Path;

    public int GetHashCode(Page page) => StringComparer.Ordinal.GetHashCode(page.Path);

    public int GetHashCode(PageSignature page) => StringComparer.Ordinal.GetHashCode(page.Path);
}
