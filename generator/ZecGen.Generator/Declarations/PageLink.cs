using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Declarations;

/// <summary>A link of a page to another page or to a section.</summary>
/// <param name="Target">As written, without Markdown's escapes.</param>
internal sealed record PageLink(string Target, TextSpan Span);
