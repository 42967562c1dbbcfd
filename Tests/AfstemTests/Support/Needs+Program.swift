import AfstemTestSupport
import Testing

extension Trait where Self == ConditionTrait {
  static var needsProgram: Self { needs(GoldenCase.program != nil, "the built program beside the tests") }
  static var needsFailingCalls: Self {
    needs(FailingCalls.shared != nil, "a C compiler, and a kernel that lets a program see its own calls")
  }
}
