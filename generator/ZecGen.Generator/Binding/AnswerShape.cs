using ZecGen.Generator.Collections;
using ZecGen.Generator.Declarations;
using ZecGen.Generator.Dialects;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Binding;

/// <summary>Tells whether an action has an answer of its own.</summary>
internal static class AnswerShape
{
    /// <summary>The C# name of an action's answer: one of its own, unless it tells nothing but the id of the call.</summary>
    /// <param name="operation">The action's C# name.</param>
    /// <param name="fields">The members of the answer.</param>
    public static string NameOf(string operation, EquatableArray<FieldDeclaration> fields, ShapeNames shapes) =>
        fields.All(field => field.Name == shapes.CallId) ? RecordType.Acknowledgement : operation + "Response";
}
