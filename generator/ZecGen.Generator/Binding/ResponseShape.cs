using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Determines whether an action has a response of its own.</summary>
internal static class ResponseShape
{
    /// <summary>The C# name of an action's response: one of its own, unless it tells nothing but the id of the call.</summary>
    /// <param name="operation">The action's C# name.</param>
    /// <param name="fields">The members of the response.</param>
    public static string NameOf(string operation, EquatableArray<FieldDeclaration> fields, ShapeNames shapes) =>
        fields.All(field => field.Name == shapes.CallId) ? RecordType.EmptyResponse : operation + "Response";
}
