using FluentValidation;
using ZecGen.Benchmarks.Plain;

namespace ZecGen.Benchmarks.Checks;

/// <summary>The documented rules of CreateImage in FluentValidation.</summary>
internal sealed class FluentCreateImage : AbstractValidator<PlainCreateImageRequest>
{
    public FluentCreateImage()
    {
        RuleFor(request => request.InstanceId).NotNull();
        RuleFor(request => request.ImageName).NotNull().Length(2, 63)
            .Must(name => name is null || name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '/' or '_' or '.'))
            .WithMessage("'{PropertyName}' may have letters, digits and -/_. only.")
            .Must(name => string.IsNullOrEmpty(name) || (char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1])))
            .WithMessage("'{PropertyName}' must begin and end with a letter or a digit.");
        RuleFor(request => request.Tags).SetValidator(new FluentTags()!);
    }
}

internal sealed class FluentTags : AbstractValidator<PlainTags>
{
    public FluentTags()
    {
        RuleForEach(tags => tags.Tags).SetValidator(new FluentTag());
        RuleFor(tags => tags.Tags)
            .Must(tags => tags is null || tags.DistinctBy(tag => tag.Key, StringComparer.Ordinal).Count() == tags.Count)
            .WithMessage("The keys of '{PropertyName}' must differ.");
    }
}

internal sealed class FluentTag : AbstractValidator<PlainTag>
{
    public FluentTag()
    {
        RuleFor(tag => tag.Key).Length(1, 64);
        RuleFor(tag => tag.Value).Length(1, 64);
    }
}
