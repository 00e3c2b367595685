using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Diagnostics;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>A page with all its names and types settled: what is emitted of it, and which types it names that nobody documents.</summary>
internal sealed record BoundPage(Page Page, Operation? Operation, EquatableArray<Structure> Structures, EquatableArray<DiagnosticInfo> Unknown);
