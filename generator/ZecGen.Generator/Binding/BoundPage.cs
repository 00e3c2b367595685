using ZecGen.Generator.Collections;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>A page with all its names and types settled: what is emitted of it, and what is to be said about it.</summary>
internal sealed record BoundPage(Operation? Operation, EquatableArray<Structure> Structures, EquatableArray<DiagnosticInfo> Diagnostics);
