using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Declarations;

/// <summary>What of a page looks like the description of an action, where none was read.</summary>
/// <param name="Action">The action that an example names, null where none does.</param>
/// <param name="Found">In words, for messages.</param>
/// <param name="Span">Where to report it: the title, else the first piece of evidence.</param>
/// <param name="Title">The title where it could be the name of an action.</param>
/// <param name="IsCertain">False where the page has no more than its title: other actions decide whether it is one.</param>
internal sealed record UnreadAction(string? Action, string Found, TextSpan Span, string? Title, bool IsCertain);
