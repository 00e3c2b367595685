using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ZecGen.Generator.Tests.Harness;

namespace ZecGen.Generator.Tests;

/// <summary>What holds for every emitted type and member, whatever the pages.</summary>
/// <remarks>That each has documentation is the compiler's own check: code with a public member that has none is not loaded.</remarks>
public class ConventionTests
{
    public static TheoryData<string> Folders() => ["docs-spec", "corpus/rendered", "corpus/zenlayer-2023-cn"];

    [SkippableTheory]
    [MemberData(nameof(Folders))]
    public void EmittedApi_OfAllPages_FollowsTheConventions(string folder)
    {
        var types = EmittedCode.Of(folder).Assembly.ExportedTypes;

        Assert.NotEmpty(types);
        Assert.Empty(types.SelectMany(Offences).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Offences(Type type)
    {
        if (!IsPascal(type.IsInterface ? type.Name[1..] : type.Name)) yield return $"{type}: the name";
        if (type is { IsClass: true, IsSealed: false }) yield return $"{type}: a class is neither sealed nor static";
        // One that names all operations would keep them all in a program that is trimmed to the one it calls.
        if (type is { IsAbstract: true, IsSealed: true, TypeInitializer: not null } && IsApi(type)) yield return $"{type}: it has a static constructor";
        if (type.IsValueType && !type.IsEnum && !type.IsDefined(typeof(IsReadOnlyAttribute))) yield return $"{type}: a struct is not readonly";
        foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            if (OffenceOf(member) is { } offence) yield return $"{type}.{member.Name}: {offence}";
    }

    private static bool IsApi(Type type) => type.GetProperty("Descriptor")?.PropertyType == typeof(ServiceDescriptor);

    private static string? OffenceOf(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: false, IsInitOnly: false, IsSpecialName: false } => "a field can be changed",
        PropertyInfo property => OffenceOf(property),
        MethodInfo { IsSpecialName: false } method => OffenceOf(method),
        _ => null,
    };

    private static string? OffenceOf(PropertyInfo property)
    {
        if (!IsPascal(property.Name)) return "the name";
        if (property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Any(modifier => modifier.Name == "IsExternalInit"))
            return "it can be set";
        var type = property.PropertyType;
        if (type.IsArray || (typeof(IEnumerable).IsAssignableFrom(type) && type != typeof(string) && !IsValueList(type)))
            return "a collection that can be changed";
        if (property.DeclaringType!.Name.EndsWith("Response", StringComparison.Ordinal) && !IsValueList(type)
            && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull)
            return "a response may leave it out, and its type does not say so";
        if (property.IsDefined(typeof(RequiredMemberAttribute)) && new NullabilityInfoContext().Create(property).ReadState != NullabilityState.NotNull)
            return "it is required, and its type allows null";
        return null;
    }

    private static string? OffenceOf(MethodInfo method)
    {
        if (!typeof(Task).IsAssignableFrom(method.ReturnType) && method.ReturnType.Name != typeof(AsyncPageable<>).Name) return null;
        if (!method.Name.EndsWith("Async", StringComparison.Ordinal)) return "it is asynchronous, and its name does not say so";
        if (method.GetParameters() is not [.., { HasDefaultValue: true } last] || last.ParameterType != typeof(CancellationToken))
            return "it cannot be cancelled";
        return method.DeclaringType!.IsInterface || method.DeclaringType.GetInterfaces()
            .Any(@interface => @interface.GetMethods().Any(declared => declared.Name == method.Name)) ? null : "no interface has it";
    }

    private static bool IsValueList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>);

    private static bool IsPascal(string name) =>
        name.Length > 0 && (char.IsUpper(name[0]) || !char.IsLower(name[0])) && !name.TrimStart('_').Contains('_', StringComparison.Ordinal);
}
