using System.ComponentModel.DataAnnotations;

namespace ZecGen.Benchmarks.Checks;

/// <summary>The documented rules of CreateImage as DataAnnotations.</summary>
internal sealed class AttributedCreateImageRequest
{
    [Required]
    public string? InstanceId { get; set; }

    [Required]
    [StringLength(63, MinimumLength = 2)]
    [RegularExpression("[A-Za-z0-9]([A-Za-z0-9._/-]*[A-Za-z0-9])?",
        ErrorMessage = "The name may have letters, digits and -/_. only, and must begin and end with a letter or a digit.")]
    public string? ImageName { get; set; }

    public string? ResourceGroupId { get; set; }

    [ValidTags]
    public List<AttributedTag>? Tags { get; set; }
}

/// <summary>Attributes do not look into members by themselves: this one does.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidTagsAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not List<AttributedTag> tags) return ValidationResult.Success;
        var results = new List<ValidationResult>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tag in tags)
        {
            Validator.TryValidateObject(tag, new(tag), results, validateAllProperties: true);
            if (tag.Key is { } key && !keys.Add(key)) results.Add(new($"The key {key} stands before it.", ["Tags"]));
        }
        return results.Count == 0 ? ValidationResult.Success : results[0];
    }
}

internal sealed class AttributedTag
{
    [StringLength(64, MinimumLength = 1)]
    public string? Key { get; set; }

    [StringLength(64, MinimumLength = 1)]
    public string? Value { get; set; }
}
