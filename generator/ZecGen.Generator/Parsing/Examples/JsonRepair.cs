using Microsoft.CodeAnalysis.Text;

namespace ZecGen.Generator.Parsing.Examples;

/// <summary>What had to be fixed to read an example.</summary>
internal sealed record JsonRepair(string Problem, TextSpan Span);

/// <summary>Where the JSON of an example cannot be read any further.</summary>
/// <param name="Part">What it shows: a request, a response, or an example that says neither.</param>
internal sealed record JsonFailure(string Part, TextSpan Span);
