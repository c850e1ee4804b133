/** As much of s3rver as its tests of ours use; it brings no types. */
declare module 's3rver' {
  class S3rver {
    constructor(options: {
      port: number
      silent: boolean
      directory: string
      configureBuckets: { name: string; configs: string[] }[]
    })
    run(): Promise<{ port: number }>
    close(): Promise<void>
  }

  export = S3rver
}
