using ZecGen.Generator.Declarations;
using ZecGen.Generator.Model;
using ZecGen.Generator.Parsing;

namespace ZecGen.Cli.Rules;

/// <summary>Which fields are secret.</summary>
internal static class SecretFields
{
    public static bool IsSecret(FieldDeclaration field) =>
        PrimitiveTypes.KindOf(field.Type.Name) == TypeKind.Text && field.Values.Count == 0 && SecretReader.IsSecret(field.Name, field.Description);
}
