using ZecGen.Generator.Collections;
using ZecGen.Generator.Model;

namespace ZecGen.Generator.Contract;

/// <summary>A part of a service's contract, with the service's name: what of a model is left without prose.</summary>
internal sealed record Promise<T>(string Slug, T Part);

/// <summary>Parts of the model → parts of contracts, and these → contracts.</summary>
internal static class Promise
{
    public static EquatableArray<Promise<OperationContract>> Of(Operation operation) =>
        new(new[] { new Promise<OperationContract>(operation.Service.Slug, ContractBuilder.Of(operation)) });

    public static EquatableArray<Promise<StructureContract>> Of(StructureSet set) =>
        set.Structures.Map(structure => new Promise<StructureContract>(set.Service.Slug, ContractBuilder.Of(structure)));

    public static EquatableArray<Promise<EnumerationContract>> Of(EnumerationSet set) =>
        set.Enumerations.Map(enumeration => new Promise<EnumerationContract>(set.Service.Slug, ContractBuilder.Of(enumeration)));

    public static EquatableArray<Promise<ServiceContract>> Of(Service service) =>
        new(new[] { new Promise<ServiceContract>(service.Names.Slug, ContractBuilder.Of(service)) });

    public static Contracts Join(
        IReadOnlyCollection<Promise<OperationContract>> operations,
        IReadOnlyCollection<Promise<StructureContract>> structures,
        IReadOnlyCollection<Promise<EnumerationContract>> enumerations,
        IReadOnlyCollection<Promise<ServiceContract>> services) => new(services.OrderBy(static service => service.Slug, StringComparer.Ordinal)
            .Select(service => ContractBuilder.Of(service.Part, PartsOf(operations, service.Slug), PartsOf(structures, service.Slug),
                PartsOf(enumerations, service.Slug))).ToEquatable());

    private static IEnumerable<T> PartsOf<T>(IEnumerable<Promise<T>> promises, string slug) =>
        promises.Where(promise => promise.Slug == slug).Select(static promise => promise.Part);
}

/// <summary>What all services promise.</summary>
internal sealed record Contracts(EquatableArray<ServiceContract> Services);

/// <summary>What of all pages cannot be read.</summary>
internal sealed record Gaps(EquatableArray<Gap> All);

/// <summary>Baselines, and what comparing with them comes to.</summary>
internal sealed record CheckedBaselines(Baselines Baselines, BaselineCheck Check);
