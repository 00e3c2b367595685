using System.ComponentModel.DataAnnotations;
using ZecGen.Benchmarks.Measuring;
using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Checks;

/// <summary>Emitted validators against the same rules in FluentValidation, DataAnnotations and by hand.</summary>
internal sealed class ValidationSuite : Suite
{
    private const string Fluent = "FluentValidation";
    private const string Attributes = "DataAnnotations";
    private const string Hand = "by hand, without messages";

    public override string Name => "validation";

    public override string Description => "Validation: emitted code against FluentValidation and DataAnnotations, valid and invalid.";

    public override IEnumerable<Figure> Measure(SuiteSettings settings)
    {
        // Breaks the length and what the name may begin with, as FluentValidation and attributes see it too.
        foreach (var (what, name, failures) in new[] { ("valid", Samples.CreateImage.ImageName!, 0), ("invalid, with messages", "-", 3) })
        {
            var ours = Requests.CreateImage(name);
            PlainCreateImageRequest plain =
                new() { InstanceId = ours.InstanceId, ImageName = name, ResourceGroupId = ours.ResourceGroupId, Tags = Samples.CreateImage.Tags };
            AttributedCreateImageRequest attributed = new()
            {
                InstanceId = ours.InstanceId,
                ImageName = name,
                ResourceGroupId = ours.ResourceGroupId,
                Tags = [.. Samples.CreateImage.Tags!.Tags!.Select(tag => new AttributedTag { Key = tag.Key, Value = tag.Value })],
            };
            var fluent = new FluentCreateImage();
            if (ours.Check().Count != failures || fluent.Validate(plain).IsValid != (failures == 0) || HandChecks.IsValid(plain) != (failures == 0)
                || ByAttributes(attributed) != (failures == 0))
                throw new InvalidOperationException("The validators do not agree.");

            var outcome = Interleaved.Compare(
                settings.Rounds,
                new Way(Figure.Ours, () => ours.Check()),
                new Way(Hand, () => HandChecks.IsValid(plain)),
                new Way(Fluent, () => fluent.Validate(plain)),
                new Way(Attributes, () => ByAttributes(attributed)));
            var isValid = failures == 0;
            yield return new($"Validation, {what}: ÷ {Fluent}", Figure.Ours, Unit.Ratio, outcome.Ratio(Figure.Ours, Fluent), isValid ? 1 / 20.0 : 1 / 12.0);
            yield return new($"Validation, {what}: ÷ {Attributes}", Figure.Ours, Unit.Ratio, outcome.Ratio(Figure.Ours, Attributes),
                isValid ? 1 / 60.0 : 1 / 12.0);
            yield return new($"Validation, {what}: ÷ {Hand}", Figure.Ours, Unit.Ratio, outcome.Ratio(Figure.Ours, Hand));
            foreach (var figure in outcome.Allocated($"Validation, {what}: allocated", isValid ? 0 : null, Hand, Fluent, Attributes)) yield return figure;
            foreach (var way in new[] { Figure.Ours, Hand, Fluent, Attributes })
                yield return new($"Validation, {what}: time", way, Unit.Milliseconds, outcome.Milliseconds(way));
        }
    }

    private static bool ByAttributes(AttributedCreateImageRequest request) =>
        Validator.TryValidateObject(request, new(request), [], validateAllProperties: true);
}
